package org.rightsdesk.trial;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.RightsdeskApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.PATIENCE;
import static org.rightsdesk.testing.Patience.await;

/** The application as people start it, in a process of its own. */
class TrialStartTest {

	private static final Pattern READY = Pattern.compile("rightsdesk is ready: (http://127\\.0\\.0\\.1:\\d+)/ ");

	private final HttpClient client = HttpClient.newHttpClient();

	@TempDir
	Path folder;

	@Test
	void trialStartsShowsItsMailboxSurvivesItsDatabaseAndStopsClean() throws Exception {
		Path home = this.folder.resolve("home");
		try (ForkedJvm trial = start(home)) {
			await().until(() -> !trial.isAlive() || READY.matcher(trial.output()).find());
			Matcher ready = READY.matcher(trial.output());
			assertThat(ready.find()).as(trial.output()).isTrue();
			assertLogIsQuietAndEndsWithTheWayIn(trial.lines());
			assertMailboxIsThere(ready.group(1));
			assertSecondInstanceIsRefused(home, trial.pid());
			assertKilledDatabaseComesBack(home, ready.group(1));
			trial.terminate();
			assertThat(trial.await()).isEqualTo(143);
			assertThat(Postmaster.in(home.resolve("postgres/data"))).isEmpty();
		}
	}

	private static void assertLogIsQuietAndEndsWithTheWayIn(List<String> lines) {
		assertThat(lines.get(lines.size() - 1))
			.contains("/staff/login as clerk, owner, officer, manager or admin, "
					+ "password trial – mail: http://127.0.0.1:")
			.endsWith("/trial/mailbox");
		assertThat(lines).noneMatch((line) -> line.matches("\\S+ (WARN|ERROR) .*"))
			.noneMatch((line) -> line.contains("____"))
			.hasSizeLessThan(6);
	}

	private void assertMailboxIsThere(String base) throws Exception {
		HttpResponse<String> json = get(base + "/trial/mailbox.json");
		assertThat(json.statusCode()).isEqualTo(200);
		assertThat(json.body()).startsWith("[");
		HttpResponse<String> page = get(base + "/trial/mailbox");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(Jsoup.parse(page.body()).select("h1").text()).isEqualTo("Mailbox of the trial");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
	}

	private void assertSecondInstanceIsRefused(Path home, long first) throws Exception {
		try (ForkedJvm second = start(home)) {
			assertThat(second.await()).isEqualTo(1);
			assertThat(second.output())
				.contains("Another rightsdesk (process %d) is running on %s.".formatted(first, home))
				.doesNotContain("\tat ", "Exception");
		}
	}

	private void assertKilledDatabaseComesBack(Path home, String base) throws Exception {
		Postmaster server = Postmaster.in(home.resolve("postgres/data")).orElseThrow();
		assertThat(new ProcessBuilder("kill", "-9", Long.toString(server.pid())).start().waitFor()).isZero();
		await().ignoreExceptions()
			.until(() -> Postmaster.in(home.resolve("postgres/data")).filter(Postmaster::isAlive).isPresent()
					&& get(base + "/trial/mailbox.json").statusCode() == 200);
	}

	@Test
	void productionWithoutSettingsIsRefusedWithASentenceForEach() throws Exception {
		try (ForkedJvm production = ForkedJvm.start(RightsdeskApplication.class,
				"--spring.profiles.active=production")) {
			assertThat(production.await()).isEqualTo(1);
			assertThat(production.output())
				.contains("spring.datasource.url is missing.", "spring.mail.host is missing.",
						"rightsdesk.keys.file is missing.", "rightsdesk.base-url is missing.")
				.doesNotContain("Mail would leave unencrypted", "\tat ", "Exception");
		}
	}

	private static ForkedJvm start(Path home) throws Exception {
		return ForkedJvm.start(RightsdeskApplication.class, "--rightsdesk.home=" + home, "--server.port=0",
				"--management.server.port=0", "--rightsdesk.trial.examples=false");
	}

	private HttpResponse<String> get(String address) throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
				HttpResponse.BodyHandlers.ofString());
	}

}
