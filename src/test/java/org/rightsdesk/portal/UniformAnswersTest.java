package org.rightsdesk.portal;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rightsdesk.request.AccessLinks;
import org.rightsdesk.request.Secrets;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.PATIENCE;

/**
 * Nobody learns from an answer whether there is a case (S5), or from elsewhere its link
 * (S7).
 */
@ExtendWith(OutputCaptureExtension.class)
class UniformAnswersTest extends PortalTest {

	private static final Set<String> EACH_TIME_ANOTHER = Set.of("date", "set-cookie");

	@Autowired
	DataSource database;

	@Test
	void knownAndUnknownAddressesDifferInNothingS5() {
		same(lost("ada@example.com"), lost("eva@example.com"));
	}

	@Test
	void knownUnknownAndExpiredLinksShowTheSameButtonS5() {
		String expired = this.links.issue(this.request);
		this.clock.advance(AccessLinks.LIFE.plusSeconds(5));
		this.browser.get("/r/lost-link");
		Browser.Page known = this.browser.get("/r/" + this.links.issue(this.request));
		same(known, this.browser.get("/r/" + Secrets.token()));
		same(known, this.browser.get("/r/" + expired));
	}

	@Test
	void unknownAndExpiredLinksOpenTheSamePageS5() {
		String expired = this.links.issue(this.request);
		this.clock.advance(AccessLinks.LIFE.plusSeconds(5));
		same(open(expired), open(Secrets.token()));
	}

	/**
	 * Time is not measured here but its cause is excluded: nothing about cases is read
	 * before the answer, or it would have to wait for this lock.
	 */
	@Test
	void noCaseIsLookedUpBeforeTheAnswerS5() throws Exception {
		String known = this.links.issue(this.request);
		lost("warm-up@example.com");
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try (Connection other = this.database.getConnection()) {
			other.setAutoCommit(false);
			other.createStatement().execute("lock table request, party, access_token in access exclusive mode");
			List<Callable<Browser.Page>> calls = List.of(() -> lost("ada@example.com"), () -> lost("eva@example.com"),
					() -> this.browser.get("/r/" + known), () -> this.browser.get("/r/" + Secrets.token()));
			for (Callable<Browser.Page> call : calls) {
				assertThat(thread.submit(call).get(PATIENCE.toSeconds(), TimeUnit.SECONDS).status()).isEqualTo(200);
			}
			Future<Browser.Page> looking = thread.submit(() -> open(known));
			assertThat(isDone(looking)).as("the lock works: opening a link does look").isFalse();
			other.rollback();
			assertThat(looking.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).status()).isEqualTo(303);
		}
		finally {
			thread.shutdownNow();
		}
	}

	@Test
	void linksAreLongAndNeverTheSameS7() {
		Set<String> tokens = new HashSet<>();
		Stream.generate(Secrets::token).limit(2000).forEach((token) -> {
			assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
			tokens.add(token);
		});
		assertThat(tokens).hasSize(2000);
	}

	@Test
	void hundredScannersUseNothingUpS7() {
		String token = this.links.issue(this.request);
		String before = this.jdbc.sql("select t::text from access_token t where request_id = ?")
			.param(this.request)
			.query(String.class)
			.single();
		for (int i = 0; i < 50; i++) {
			assertThat(new Browser(this.port).get("/r/" + token).status()).isEqualTo(200);
			assertThat(new Browser(this.port).head("/r/" + token).status()).isEqualTo(200);
		}
		assertThat(this.jdbc.sql("select t::text from access_token t where request_id = ?")
			.param(this.request)
			.query(String.class)
			.single()).isEqualTo(before);
		assertThat(open(token).status()).isEqualTo(303);
	}

	@Test
	void manyAtOnceOpenThePageEachForItselfS7() throws Exception {
		String token = this.links.issue(this.request);
		ExecutorService threads = Executors.newFixedThreadPool(20);
		try {
			List<Callable<String>> all = Collections.nCopies(50, () -> {
				Browser each = new Browser(this.port);
				assertThat(each.submit(each.get("/r/" + token), "/r/" + token, Map.of()).status()).isEqualTo(303);
				return each.cookie("rd-page");
			});
			Set<String> visits = new HashSet<>();
			for (Future<String> one : threads.invokeAll(all)) {
				visits.add(one.get());
			}
			assertThat(visits).hasSize(50).doesNotContainNull();
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void linkEndsWithinASecondOfItsLifeS7() {
		Instant issued = Instant.parse("2030-03-01T12:00:00Z");
		this.clock.stop(issued);
		String token = this.links.issue(this.request);
		this.clock.stop(issued.plus(AccessLinks.LIFE).minus(Duration.ofSeconds(1)));
		assertThat(this.links.open(token)).map(AccessLinks.Opened::requestId).contains(this.request);
		this.clock.stop(issued.plus(AccessLinks.LIFE).plus(Duration.ofSeconds(1)));
		assertThat(this.links.open(token)).isEmpty();
	}

	@Test
	void linkIsInNoLogAndIsSentToNobodyS7(CapturedOutput output) {
		LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
		logging.setLogLevel("org.rightsdesk", LogLevel.DEBUG);
		try {
			String token = this.links.issue(this.request);
			String unknown = Secrets.token();
			Browser.Page button = this.browser.get("/r/" + token);
			open(token);
			open(unknown);
			this.browser.post("/r/" + token, Map.of());
			this.browser.get("/r/" + token + "/x");
			this.browser.get("/r/" + token + ";x=1");
			assertThat(output.getAll()).doesNotContain(token, unknown);
			assertThat(button.header("Referrer-Policy")).isEqualTo("no-referrer");
			assertThat(button.html().select("[href], [src]"))
				.allMatch((element) -> !(element.attr("href") + element.attr("src")).startsWith("http"));
		}
		finally {
			logging.setLogLevel("org.rightsdesk", LogLevel.INFO);
		}
	}

	private Browser.Page lost(String email) {
		return this.browser.submit(this.browser.get("/r/lost-link"), "/r/lost-link", Map.of("email", email));
	}

	private Browser.Page open(String token) {
		return this.browser.submit(this.browser.get("/r/" + token), "/r/" + token, Map.of());
	}

	private static boolean isDone(Future<?> call) {
		try {
			call.get(500, TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void same(Browser.Page one, Browser.Page other) {
		assertThat(other.status()).isEqualTo(one.status());
		assertThat(headers(other)).isEqualTo(headers(one));
		assertThat(other.bytes()).hasSameSizeAs(one.bytes());
	}

	/** Values without what is new each time; of cookies only how they look. */
	private static Map<String, Object> headers(Browser.Page page) {
		Map<String, Object> all = new TreeMap<>();
		page.response().headers().map().forEach((name, values) -> {
			if (!EACH_TIME_ANOTHER.contains(name)) {
				all.put(name, values);
			}
		});
		all.put("set-cookie",
				page.response()
					.headers()
					.allValues("set-cookie")
					.stream()
					.map((cookie) -> cookie.replaceFirst("=[^;]*", ""))
					.toList());
		return all;
	}

}
