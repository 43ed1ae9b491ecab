package org.rightsdesk.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rightsdesk.RightsdeskApplication;
import org.rightsdesk.bench.BenchDatabase.Work;
import org.rightsdesk.bench.Load.Rate;
import org.rightsdesk.intake.Accepting;
import org.rightsdesk.recipients.FanningOut;
import org.rightsdesk.request.Requests;
import org.rightsdesk.testing.Submissions;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures the goals G4, G5 and G6 of performance.md as ratios of one run: how many
 * recipients are told how fast, beside Camunda's own way, and that each is told once also
 * when the application is killed. {@code ./mvnw -Pbench test}.
 */
class FanOutBench {

	private static final String NAME = "fanout";

	private static final int WORKERS = 8;

	private static final int FEW = 20;

	private static final int MANY = 100;

	private static final int CASES = 50;

	private static final int ROUNDS = 3;

	private static final int KILLED_CASES = 4;

	private static final int WARM_UP = 3;

	/** A round of ours is over long before anything is compiled. */
	private static final int OUR_WARM_UP = 30;

	/** What a mail server takes to answer in G5. */
	private static final long SLOW = 20;

	private static final Path REGISTERS = Path.of("target", "bench-organisations").toAbsolutePath();

	private static BenchDatabase database;

	private static JdbcClient jdbc;

	private final BenchTable table = new BenchTable();

	private final Load load = new Load(database);

	private ConfigurableApplicationContext application;

	private CountingPost post;

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
		String url = database.create(NAME);
		database.create("plain");
		jdbc = database.jdbc(NAME);
		String few = ManyRecipients.write(REGISTERS, FEW);
		String many = ManyRecipients.write(REGISTERS, MANY);
		try {
			this.application = new SpringApplicationBuilder(RightsdeskApplication.class, Post.class)
				.run(settings(url, "--server.port=0", "--camunda.bpm.job-execution.enabled=true"));
			this.post = this.application.getBean(CountingPost.class);
			ofManyCases(few);
			this.post.forget();
			ofOneCase(many);
			this.table.add("G6 mails : recipients, no crash", (double) this.post.calls() / this.post.mails(), "= 1.000",
					"%.3f", 1, 1);
			prepare(many, KILLED_CASES);
			this.application.close();
			killed(url);
		}
		finally {
			this.application.close();
			Files.writeString(Path.of("target", "bench-fan-out.txt"), this.table.text());
			System.out.println(this.table.text());
		}
		assertThat(this.table.farOff()).as(this.table.text()).isEmpty();
	}

	private static String[] settings(String url, String... more) {
		return RightsdeskBench
			.settings(url,
					Stream
						.concat(Stream.of("--rightsdesk.outbox.workers=" + WORKERS, "--rightsdesk.outbox.poll=200ms",
								"--rightsdesk.organisations=" + REGISTERS), Arrays.stream(more))
						.toArray(String[]::new));
	}

	/** G4: nothing but the sending, beside the same number of Camunda's jobs. */
	private void ofManyCases(String organisation) throws Exception {
		int recipients = CASES * FEW;
		this.load.commits("plain", 2000);
		prepare(organisation, CASES);
		drain(recipients);
		for (int i = 0; i < OUR_WARM_UP; i++) {
			again(recipients);
		}
		this.post.forget();
		Rate bare = this.load.commits("plain", 20_000);
		Rate branches = prepare(organisation, CASES);
		Work begun = database.work(jdbc);
		long transactions = transactions();
		Rate ours = drain(recipients);
		transactions = transactions() - transactions;
		assertThat(this.post.mails()).as("recipients told, each once")
			.isEqualTo(this.post.calls())
			.isEqualTo(recipients);
		Work sending = database.work(jdbc).since(begun);
		List<Rate> all = new ArrayList<>(List.of(ours));
		while (all.size() < 2 * ROUNDS - 1) {
			all.add(again(recipients));
		}
		double perSecond = median(all.stream().mapToDouble(Rate::perSecond).toArray());
		double cpu = median(all.stream().mapToDouble(Rate::cpuMillis).toArray());
		Rate stock;
		try (StockFanOut camunda = new StockFanOut(database.create("stock"))) {
			for (int i = 0; i < WARM_UP; i++) {
				camunda.run(this.load, CASES, FEW);
			}
			stock = camunda.run(this.load, CASES, FEW);
		}
		double commit = Math.min(bare.cpuMillis(), this.load.commits("plain", 20_000).cpuMillis());
		this.table.note("CPU-ms of a single-row commit", commit, "the measure", "%.3f");
		this.table.note("Camunda's own branches/s", stock.perSecond(), "the measure", "%.0f");
		this.table.add("G4 recipients/s : Camunda's own", perSecond / stock.perSecond(), ">= 4", "%.2f", 0.5,
				Double.MAX_VALUE);
		this.table.add("G4 CPU of telling one : of a commit", cpu / commit, "<= 4", "%.1f", 0, 100);
		this.table.note("   Camunda's own : of a commit", stock.cpuMillis() / commit, "", "%.1f");
		this.table.note("   recipients/s", perSecond, "", "%.0f");
		this.table.add("   statements of telling one", (double) sending.statements() / recipients, "", "%.2f", 0, 3);
		this.table.add("   transactions that wrote, of one", (double) transactions / recipients, "", "%.2f", 0, 0.5);
		this.table.note("   WAL kB of one", sending.wal() / 1024.0 / recipients, "", "%.2f");
		this.table.note("   CPU of its branch in the process : commit", branches.cpuMillis() / commit / FEW, "",
				"%.1f");
	}

	/** Sends the last mails once more: a round is too short to be measured by one. */
	private Rate again(int mails) throws Exception {
		jdbc.sql("""
				update rightsdesk.outbox set status = 'WAITING', body = 'Again' where id in (select id
				    from rightsdesk.outbox where kind = 'RECIPIENT' order by created_at desc limit ?)""")
			.param(mails)
			.update();
		return drain(mails);
	}

	/** G5: a mail server that takes its time, and one case. */
	private void ofOneCase(String organisation) throws Exception {
		double ideal = MANY * SLOW / 1000.0 / WORKERS;
		this.post.answersAfter(SLOW);
		double[] sending = new double[ROUNDS];
		double[] all = new double[ROUNDS];
		for (int i = 0; i < ROUNDS; i++) {
			prepare(organisation, 1);
			sending[i] = drain(MANY).seconds() / ideal;
			workers().start();
			UUID id = accept(organisation);
			settled();
			int before = this.post.mails();
			all[i] = this.load.measured(1, () -> {
				tell(id);
				await(() -> this.post.mails() == before + MANY);
			}).seconds() / ideal;
			settled();
			workers().stop();
		}
		this.table.add("G5 time of 100 at 20 ms : ideal", median(sending), "<= 2", "%.2f", 1, 20);
		this.table.note("   from the confirmed list on : ideal", median(all), "", "%.2f");
	}

	/**
	 * G6: the application is killed while it sends. What was on its way goes again under
	 * the same Message-ID, nothing else does, and nothing is lost.
	 */
	private void killed(String url) throws Exception {
		int recipients = KILLED_CASES * MANY;
		GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
		server.start();
		try {
			String[] mail = { "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + server.getSmtp().getPort() };
			jdbc.sql("update rightsdesk.outbox set due_at = now() + interval '1 day' where status = 'WAITING'")
				.update();
			Process first = ForkedStart.running(RightsdeskApplication.class, settings(url, mail));
			jdbc.sql("update rightsdesk.outbox set due_at = now() where status = 'WAITING'").update();
			await(() -> server.getReceivedMessages().length >= MANY);
			first.destroyForcibly().waitFor();
			await(() -> count("pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()") == 0);
			long inFlight = count("rightsdesk.outbox where status = 'WAITING' and lease_until is not null");
			this.table.note("   mails in flight when it was killed", inFlight, "", "%.0f");
			assertThat(waiting()).as("mails that were left").isPositive();
			// The lease of a mail in flight has ended by this clock.
			Process second = ForkedStart.running(RightsdeskApplication.class,
					settings(url, mail[0], mail[1], "--rightsdesk.clock.offset=PT5M"));
			await(() -> waiting() == 0);
			ForkedStart.stop(second);
			List<String> ids = Arrays.stream(server.getReceivedMessages()).map(FanOutBench::id).toList();
			int different = new HashSet<>(ids).size();
			this.table.add("G6 mails again after kill -9", ids.size() - different, "<= in flight", "%.0f", 0, inFlight);
			this.table.add("G6 recipients never told", recipients - different, "= 0", "%.0f", 0, 0);
		}
		finally {
			server.stop();
		}
	}

	/** Brings cases to where the mails of all recipients wait in the outbox. */
	private Rate prepare(String organisation, int cases) throws Exception {
		workers().start();
		List<UUID> accepted = Stream.generate(() -> accept(organisation)).limit(cases).toList();
		settled();
		workers().stop();
		return this.load.measured(cases, () -> {
			accepted.forEach(this::tell);
			quiet();
		});
	}

	private UUID accept(String organisation) {
		return Accepting.accept(this.application, Submissions.access(organisation, Instant.now()));
	}

	private void tell(UUID id) {
		Requests requests = this.application.getBean(Requests.class);
		FanningOut.start(this.application, requests.get(id), requests.lines(id).get(0).id());
	}

	/** Sends what waits. */
	private Rate drain(int mails) throws Exception {
		assertThat(waiting()).isEqualTo(mails);
		int before = this.post.calls();
		Rate rate = this.load.measured(mails, () -> {
			workers().start();
			await(() -> this.post.calls() >= before + mails);
		});
		settled();
		workers().stop();
		return rate;
	}

	private SmartLifecycle workers() {
		return this.application.getBean("outboxWorkers", SmartLifecycle.class);
	}

	private void settled() {
		quiet();
		await(() -> waiting() == 0);
	}

	private void quiet() {
		await(() -> this.application.getBean(ManagementService.class).createJobQuery().executable().count() == 0);
	}

	/** Transactions so far that have written something. */
	private static long transactions() {
		return jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint").query(Long.class).single();
	}

	private static long waiting() {
		return count("rightsdesk.outbox where status = 'WAITING'");
	}

	private static long count(String of) {
		return jdbc.sql("select count(*) from " + of).query(Long.class).single();
	}

	private static String id(MimeMessage message) {
		try {
			return message.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static double median(double[] figures) {
		return Arrays.stream(figures).sorted().toArray()[figures.length / 2];
	}

	private static void await(BooleanSupplier done) {
		Instant last = Instant.now().plusSeconds(180);
		while (!done.getAsBoolean()) {
			assertThat(Instant.now()).as("came to no end").isBefore(last);
			try {
				Thread.sleep(2);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Post {

		@Bean
		@Primary
		CountingPost countingPost() {
			return new CountingPost();
		}

	}

}
