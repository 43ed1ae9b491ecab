package org.rightsdesk.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.rightsdesk.RightsdeskApplication;
import org.rightsdesk.intake.Accepting;
import org.rightsdesk.request.AccessLinks;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Secrets;
import org.rightsdesk.testing.Submissions;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * S5: whether the time of an answer tells a stranger that there is a case. 500 known and
 * 500 unknown of each kind in turn, in one run: {@code ./mvnw -Pbench test}. Medians
 * should lie within 5 ms of each other and the ranks should not differ (p above 0.01).
 */
class AnswerTimingBench {

	private static final int EACH = 500;

	private static final int WARM_UP = 300;

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final BenchTable table = new BenchTable();

	private String address;

	@Test
	void measure() throws Exception {
		try (var database = new BenchDatabase();
				var application = (ServletWebServerApplicationContext) new SpringApplicationBuilder(
						RightsdeskApplication.class)
					.run(RightsdeskBench.settings(database.create("rightsdesk"), "--server.port=0"))) {
			this.address = "http://127.0.0.1:" + application.getWebServer().getPort();
			Accepting.accept(application, Submissions.access("repairs-service", Instant.now()));
			var request = application.getBean(Requests.class).openByEmail("ada@example.com").get(0);
			AccessLinks links = application.getBean(AccessLinks.class);
			String known = links.issue(request.id());
			String expired = links.issue(request.id());
			database.jdbc("rightsdesk")
				.sql("update rightsdesk.access_token set expires_at = issued_at where token_hash = ?")
				.param(Secrets.hash(expired))
				.update();
			compare("lost link", () -> submit("/r/lost-link", "email", "ada@example.com"),
					() -> submit("/r/lost-link", "email", "eva@example.com"));
			compare("link read", () -> get("/r/" + known), () -> get("/r/" + Secrets.token()));
			compare("dead link opened", () -> submit("/r/" + expired, "open", "yes"),
					() -> submit("/r/" + Secrets.token(), "open", "yes"));
		}
		finally {
			Files.writeString(Path.of("target", "bench-timing.txt"), this.table.text());
			System.out.println(this.table.text());
		}
		assertThat(this.table.farOff()).as(this.table.text()).isEmpty();
	}

	private void compare(String what, Call known, Call unknown) throws Exception {
		for (int i = 0; i < WARM_UP; i++) {
			known.nanos();
			unknown.nanos();
		}
		double[] some = new double[EACH];
		double[] others = new double[EACH];
		for (int i = 0; i < EACH; i++) {
			some[i] = known.nanos() / 1e6;
			others[i] = unknown.nanos() / 1e6;
		}
		this.table.add("S5 " + what + ": medians apart, ms", Math.abs(median(some) - median(others)), "<= 5", "%.3f", 0,
				50);
		this.table.note("S5 " + what + ": p of the ranks", mannWhitney(some, others), "> 0.01", "%.3f");
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	/** Two-sided, by the normal approximation; ties hardly occur with nanoseconds. */
	private static double mannWhitney(double[] some, double[] others) {
		long less = IntStream.range(0, some.length)
			.mapToLong((i) -> Arrays.stream(others).filter((other) -> other < some[i]).count())
			.sum();
		double mean = some.length * (double) others.length / 2;
		double deviation = Math.sqrt(mean * (some.length + others.length + 1) / 6);
		return 2 * (1 - normal(Math.abs(less - mean) / deviation));
	}

	/** The normal distribution, after Abramowitz and Stegun 26.2.17. */
	private static double normal(double z) {
		double t = 1 / (1 + 0.2316419 * z);
		double tail = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
		return 1 - tail * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
	}

	private long get(String path) throws Exception {
		return nanos(HttpRequest.newBuilder(URI.create(this.address + path)).GET().build());
	}

	/** Only the answer to the form counts, not the page that brings it. */
	private long submit(String path, String field, String value) throws Exception {
		Document page = Jsoup.parse(
				this.http.send(HttpRequest.newBuilder(URI.create(this.address + path)).build(), BodyHandlers.ofString())
					.body());
		String token = page.selectFirst("input[name=_csrf]").val();
		String body = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&" + field + "="
				+ URLEncoder.encode(value, StandardCharsets.UTF_8);
		return nanos(HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body))
			.build());
	}

	private long nanos(HttpRequest request) throws Exception {
		long begun = System.nanoTime();
		assertThat(this.http.send(request, BodyHandlers.discarding()).statusCode()).isLessThan(500);
		return System.nanoTime() - begun;
	}

	/** One request, measured. */
	private interface Call {

		long nanos() throws Exception;

	}

}
