package org.rightsdesk.bench;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rightsdesk.RightsdeskApplication;
import org.rightsdesk.bench.BenchDatabase.Work;
import org.rightsdesk.bench.Load.Rate;
import org.rightsdesk.intake.Accepting;
import org.rightsdesk.testing.Submissions;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures the goals G1, G3, G14 and G15 of performance.md as ratios of one run:
 * {@code ./mvnw -Pbench test}. The figures are for reading; only what is far off fails.
 */
class RightsdeskBench {

	private static final int FEW = 200;

	private static final int OPEN = 1000;

	private static final int COMMITS = 20_000;

	private static final int STARTS = 3;

	private static final String BODY = """
			{"rights":["ACCESS"],"requester":{"name":"Ada Lovelace","email":"ada%d@example.com"},
			 "details":"Everything you hold about me"}""";

	private static BenchDatabase database;

	private final HttpClient http = HttpClient.newHttpClient();

	private final AtomicInteger sent = new AtomicInteger();

	private final BenchTable table = new BenchTable();

	private final Load load = new Load(database);

	@BeforeAll
	static void startDatabase() throws Exception {
		database = new BenchDatabase();
	}

	@AfterAll
	static void stopDatabase() throws Exception {
		database.close();
	}

	@Test
	void measure() throws Exception {
		String url = database.create("rightsdesk");
		database.create("plain");
		try (var application = start(url)) {
			submissions(application, database.jdbc("rightsdesk"));
			application.close();
			starts(url);
		}
		finally {
			Files.writeString(Path.of("target", "bench.txt"), this.table.text());
			System.out.println(this.table.text());
		}
		assertThat(this.table.farOff()).as(this.table.text()).isEmpty();
	}

	private static ServletWebServerApplicationContext start(String url) {
		return (ServletWebServerApplicationContext) new SpringApplicationBuilder(RightsdeskApplication.class)
			.run(settings(url, "--server.port=0"));
	}

	/**
	 * Mail is left in the outbox and jobs are run by hand, so that each can be counted.
	 * @param more in the place of these
	 */
	static String[] settings(String url, String... more) {
		Map<String, String> settings = new LinkedHashMap<>();
		Stream
			.concat(Stream.of("--spring.datasource.url=" + url, "--spring.datasource.username=postgres",
					"--spring.datasource.password=postgres",
					"--rightsdesk.home=" + Path.of("target", "bench-home").toAbsolutePath(),
					"--rightsdesk.outbox.workers=0", "--camunda.bpm.job-execution.enabled=false",
					"--management.server.port=0"), Stream.of(more))
			.forEach((setting) -> settings.put(setting.substring(0, setting.indexOf('=')), setting));
		return settings.values().toArray(String[]::new);
	}

	private void submissions(ServletWebServerApplicationContext application, JdbcClient jdbc) throws Exception {
		String address = "http://127.0.0.1:" + application.getWebServer().getPort()
				+ "/api/v1/organisations/repairs-service/requests";
		this.load.commits("plain", 2000);
		submit(address, FEW);
		toTheFirstTask(application);
		double heapAtFew = heap();
		Work before = database.work(jdbc);
		Rate bare = this.load.commits("plain", COMMITS);
		Work begun = database.work(jdbc);
		Rate submitted = submit(address, OPEN);
		Work stored = database.work(jdbc).since(begun);
		Rate bareAgain = this.load.commits("plain", COMMITS);
		Work resumed = database.work(jdbc);
		toTheFirstTask(application);
		Work carried = database.work(jdbc).since(resumed);
		double heapAtMany = heap();
		Work all = database.work(jdbc).since(before);
		assertThat(application.getBean(TaskService.class).createTaskQuery().count()).isEqualTo(FEW + OPEN);
		accept(application, FEW);
		Rate bareAtLast = this.load.commits("plain", COMMITS);
		Rate accepted = accept(application, OPEN);
		double commitCpu = Stream.of(bare, bareAgain, bareAtLast).mapToDouble(Rate::cpuMillis).min().getAsDouble();
		double commitRate = Stream.of(bare, bareAgain, bareAtLast).mapToDouble(Rate::perSecond).max().getAsDouble();
		this.table.note("single-row commits/s (4 clients)", commitRate, "the measure", "%.0f");
		this.table.note("CPU-ms of one such commit", commitCpu, "the measure", "%.3f");
		this.table.add("G1 accepts/s : commits/s", accepted.perSecond() / commitRate, ">= 0.12", "%.3f", 0.0005,
				Double.MAX_VALUE);
		this.table.add("G1 CPU of an accept : of a commit", accepted.cpuMillis() / commitCpu, "<= 12", "%.0f", 0, 2000);
		this.table.note("   accepts/s", accepted.perSecond(), "", "%.0f");
		this.table.note("   submissions/s over HTTP, with a code", submitted.perSecond(), "", "%.0f");
		this.table.note("   CPU-ms of such a submission", submitted.cpuMillis(), "", "%.0f");
		this.table.note("   of these for hashing the code", hashMillis(), "", "%.0f");
		this.table.add("G3 statements to the first task", perRequest(stored.statements() + carried.statements()),
				"<= 40", "%.1f", 0, 1000);
		this.table.note("   of these in the submission", perRequest(stored.statements()), "", "%.1f");
		this.table.add("G3 commits to the first task", perRequest(stored.commits() + carried.commits()), "<= 2.1",
				"%.2f", 0, 50);
		this.table.add("G3 WAL kB to the first task", perRequest(stored.wal() + carried.wal()) / 1024, "<= 30", "%.1f",
				0, 1000);
		this.table.add("G14 heap at 1,200 open : at 200", heapAtMany / heapAtFew, "<= 1.1", "%.2f", 0, 1.5);
		this.table.note("   heap kB more per open request", (heapAtMany - heapAtFew) / 1024 / OPEN, "", "%.1f");
		this.table.add("G14 disk kB per open request", perRequest(all.size()) / 1024, "<= 14", "%.1f", 0, 300);
	}

	private static double perRequest(long all) {
		return (double) all / OPEN;
	}

	private void starts(String url) throws Exception {
		String bareUrl = database.create("bare");
		String[] bareSettings = { "--server.address=127.0.0.1", "--camunda.bpm.auto-deployment-enabled=false",
				"--spring.config.location=optional:classpath:/none/", "--spring.datasource.url=" + bareUrl,
				"--spring.datasource.username=postgres", "--spring.datasource.password=postgres" };
		ForkedStart.of(BareCamunda.class, bareSettings);
		List<ForkedStart> bare = new ArrayList<>();
		List<ForkedStart> ours = new ArrayList<>();
		for (int i = 0; i < STARTS; i++) {
			bare.add(ForkedStart.of(BareCamunda.class, bareSettings));
			ours.add(ForkedStart.of(RightsdeskApplication.class, settings(url)));
		}
		double bareSeconds = median(bare, ForkedStart::seconds);
		this.table.note("bare Camunda Spring Boot start, s (warm)", bareSeconds, "the measure", "%.1f");
		this.table.add("G15 our start : bare Camunda", median(ours, ForkedStart::seconds) / bareSeconds, "<= 1.6",
				"%.2f", 0, 8);
		this.table.note("   CPU of our start : of a bare one",
				median(ours, ForkedStart::cpuSeconds) / median(bare, ForkedStart::cpuSeconds), "<= 1.6", "%.2f");
		this.table.add("G15 our resident memory : bare",
				median(ours, ForkedStart::megabytes) / median(bare, ForkedStart::megabytes), "<= 2.3", "%.2f", 0, 6);
		this.table.note("   our resident memory, MB", median(ours, ForkedStart::megabytes), "", "%.0f");
	}

	private static double median(List<ForkedStart> starts, ToDoubleFunction<ForkedStart> figure) {
		return starts.stream().mapToDouble(figure).sorted().toArray()[starts.size() / 2];
	}

	private Rate submit(String address, int count) throws Exception {
		return this.load.timed(count, (client) -> {
			for (int i = 0; i < count / Load.CLIENTS; i++) {
				HttpRequest request = HttpRequest.newBuilder(URI.create(address))
					.header("Content-Type", "application/json")
					.POST(BodyPublishers.ofString(BODY.formatted(this.sent.incrementAndGet())))
					.build();
				assertThat(this.http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(201);
			}
		});
	}

	private Rate accept(ServletWebServerApplicationContext application, int count) throws Exception {
		return this.load.timed(count, (client) -> {
			for (int i = 0; i < count / Load.CLIENTS; i++) {
				Accepting.accept(application, Submissions.access("repairs-service", Instant.now()));
			}
		});
	}

	/** Runs every job that is due, until there is none. */
	private void toTheFirstTask(ServletWebServerApplicationContext application) throws Exception {
		ManagementService management = application.getBean(ManagementService.class);
		for (List<Job> due = due(management); !due.isEmpty(); due = due(management)) {
			List<Job> jobs = due;
			this.load.timed(jobs.size(), (client) -> {
				for (int i = client; i < jobs.size(); i += Load.CLIENTS) {
					management.executeJob(jobs.get(i).getId());
				}
			});
		}
	}

	/** One of each instance: two at once would only get into each other's way. */
	private static List<Job> due(ManagementService management) {
		List<Job> jobs = management.createJobQuery().executable().listPage(0, 2000);
		List<String> instances = new ArrayList<>();
		return jobs.stream().filter((job) -> job.getProcessInstanceId() != null).filter((job) -> {
			boolean first = !instances.contains(job.getProcessInstanceId());
			instances.add(job.getProcessInstanceId());
			return first;
		}).toList();
	}

	private static double hashMillis() {
		BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();
		double before = database.cpuMillis();
		for (int i = 0; i < 20; i++) {
			encoder.encode("K7QM-3XPT-9RWD");
		}
		return (database.cpuMillis() - before) / 20;
	}

	private static double heap() throws InterruptedException {
		for (int i = 0; i < 3; i++) {
			System.gc();
			Thread.sleep(300);
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}
