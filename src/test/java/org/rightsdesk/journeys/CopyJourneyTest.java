package org.rightsdesk.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.Chromium;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.RequesterPage;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.TasklistPage;
import org.rightsdesk.testing.TestServers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * From the web form to the downloaded answer, in a real browser with the real Tasklist.
 */
@RightsdeskTest
@TestPropertySource(properties = { "camunda.bpm.job-execution.enabled=true", "rightsdesk.outbox.workers=2" })
class CopyJourneyTest {

	private static final Path PICTURES = Path.of("target/pictures");

	private static final Pattern LINK = Pattern.compile("(/r/[A-Za-z0-9_-]{20,})");

	private static final Pattern SEARCH = Pattern.compile("(/staff/searches/[0-9a-f-]{36})");

	private static final String EMAIL = "wilhelmina.quux@example.com";

	private static Chromium chromium;

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@BeforeAll
	static void startBrowser() throws Exception {
		chromium = Chromium.start();
		Files.createDirectories(PICTURES);
	}

	@AfterAll
	static void stopBrowser() {
		if (chromium != null) {
			chromium.close();
		}
	}

	@Test
	void personAsksForACopyAndDownloadsTheAnswer() {
		try (RequesterPage requester = RequesterPage.onPhone(chromium.browser(), base())) {
			Receipt receipt = ask(requester);
			confirmAddress(requester);
			clerkKnowsWhoAsks(receipt.reference());
			ownerSearches(receipt.reference());
			clerkReviews(receipt.reference());
			officerApproves(receipt.reference());
			download(requester, receipt);
		}
		assertThat(EngineText.holding(this.jdbc,
				List.of("Wilhelmina", "Quux", "wilhelmina.quux", "purple umbrella", "ticket 90210", "spare key")))
			.isEmpty();
	}

	private Receipt ask(RequesterPage requester) {
		requester.open("/trade-body").picture(PICTURES.resolve("start.png")).press("Start now");
		requester.choose("My own").next();
		requester.fill("name", "Wilhelmina Quux").next();
		requester.fill("email", EMAIL).next();
		requester.next();
		requester.fill("references", "ticket 90210").next();
		requester.fill("wanted", "Everything about the purple umbrella").next();
		requester.choose("As a download").next();
		requester.next();
		requester.next();
		requester.choose("Show me a code when I have sent the request").next();
		requester.next();
		requester.picture(PICTURES.resolve("check.png"));
		assertThat(requester.text("main")).contains("Wilhelmina Quux", EMAIL, "purple umbrella");
		requester.press("Send request").picture(PICTURES.resolve("sent.png"));
		return new Receipt(requester.text(".rightsdesk-reference"), requester.text("#code"));
	}

	private void confirmAddress(RequesterPage requester) {
		requester.open(latestLink()).press("Open your request");
		assertThat(requester.text("main")).doesNotContain("purple umbrella", "Wilhelmina");
		requester.press("This was me").picture(PICTURES.resolve("own-page.png"));
		assertThat(requester.text("[data-due]")).isNotBlank();
	}

	private void clerkKnowsWhoAsks(String reference) {
		try (TasklistPage clerk = signIn("clerk")) {
			FrameLocator file = clerk.take(reference, "Check identity");
			assertThat(file.locator("#asked").innerText()).contains("purple umbrella");
			file.locator("#identity-held summary").click();
			file.locator("select[name=heldIn]").selectOption("membership-database");
			file.locator("#identity-held button[type=submit]").click();
			file.locator(".case-file__done:has-text('already held')").waitFor();
			clerk.picture(PICTURES.resolve("case-file.png"));
			clerk.complete("Enough is known: begin the search");
		}
	}

	/** The first owner comes by the link in their mail, the second by their list. */
	private void ownerSearches(String reference) {
		String link = latest(SEARCH, "membership@trade-body.example.org");
		try (TasklistPage owner = TasklistPage.follow(chromium.browser(), base(), link, "owner")) {
			FrameLocator file = owner.claim();
			record(file, "membership-database", "updates-list");
			upload(file, "membership.txt", "Member since 2019, owns a purple umbrella");
			upload(file, "meeting.txt", "Minutes that mention somebody else and the spare key");
			owner.picture(PICTURES.resolve("search.png"));
			owner.complete("Something about this person");
			record(owner.take(reference, "Search systems"), null, "call-recordings", "mailboxes");
			owner.complete("Nothing is held in any of them");
		}
	}

	/** Records what is held in one system, and nothing in the others. */
	private void record(FrameLocator file, String held, String... others) {
		file.locator("input[name^=terms-]").fill("ticket 90210");
		if (held != null) {
			file.locator("#items-" + held).fill("2");
		}
		for (String other : others) {
			file.locator("#items-" + other).fill("0");
		}
		file.locator("button:has-text('Record the search')").click();
		file.locator(".case-file__done:has-text('on record')").waitFor();
	}

	private void upload(FrameLocator file, String name, String text) {
		file.locator("#upload-system").selectOption("membership-database");
		file.locator("input[type=file]").setInputFiles(new FilePayload(name, "text/plain", text.getBytes()));
		file.locator("[data-upload] button").click();
		file.locator(".case-file__file:has(h3:has-text('" + name + "'))").waitFor();
	}

	private void clerkReviews(String reference) {
		try (TasklistPage clerk = signIn("clerk")) {
			FrameLocator file = clerk.take(reference, "Review material");
			clerk.complete("Granted in part: something is left out, with reasons");
			assertThat(clerk.refusal()).contains("Decide on each file");
			file = clerk.caseFile();
			file.locator(".case-file__file:has(h3:has-text('membership.txt')) button:has-text('Release')").click();
			file.locator(".case-file__done:has-text('goes to the person')").waitFor();
			var meeting = file.locator(".case-file__file:has(h3:has-text('meeting.txt'))");
			meeting.locator("summary:has-text('Leave out')").click();
			meeting.locator("select[name=ground]").first().selectOption("THIRD_PARTY");
			meeting.locator("textarea[name=words]")
				.first()
				.fill("Minutes of a meeting that are mostly about another member.");
			meeting.locator("button:has-text('Leave out')").click();
			file.locator(".case-file__done:has-text('is left out')").waitFor();
			clerk.picture(PICTURES.resolve("review.png"));
			clerk.complete("Granted in part: something is left out, with reasons");
		}
	}

	private void officerApproves(String reference) {
		try (TasklistPage officer = signIn("officer")) {
			officer.take(reference, "Approve answer");
			officer.picture(PICTURES.resolve("approve.png"));
			officer.complete("Approved: send it");
		}
	}

	private void download(RequesterPage requester, Receipt receipt) {
		String before = latestLink();
		await().atMost(Duration.ofSeconds(30)).until(() -> !latestLink().equals(before) || answered(requester));
		requester.open(latestLink()).press("Open your request").picture(PICTURES.resolve("answered.png"));
		requester.open("/r/page/answer").fill("secret", receipt.code().toLowerCase()).press("Continue");
		requester.picture(PICTURES.resolve("answer.png"));
		assertThat(requester.text("main")).contains("membership.txt").doesNotContain("meeting.txt");
		assertThat(requester.download("membership.txt").suggestedFilename()).isEqualTo("membership.txt");
	}

	private boolean answered(RequesterPage requester) {
		return requester.open("/r/page").text("main").contains("answered your request in part");
	}

	private TasklistPage signIn(String username) {
		return TasklistPage.signIn(chromium.browser(), base(), username);
	}

	private String base() {
		return "http://127.0.0.1:" + this.port;
	}

	/** The link of the newest mail to the requester, once there is one. */
	private static String latestLink() {
		return latest(LINK, EMAIL);
	}

	private static String latest(Pattern link, String address) {
		return await().atMost(Duration.ofSeconds(30))
			.until(() -> Arrays.stream(TestServers.mail().getReceivedMessages())
				.filter((mail) -> isTo(mail, address))
				.map(CopyJourneyTest::text)
				.map(link::matcher)
				.filter(Matcher::find)
				.reduce((first, second) -> second)
				.map((match) -> match.group(1))
				.orElse(null), (found) -> found != null);
	}

	private static boolean isTo(MimeMessage mail, String address) {
		try {
			return mail.getAllRecipients()[0].toString().contains(address);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(MimeMessage mail) {
		try {
			return mail.getContent().toString();
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Receipt(String reference, String code) {
	}

}
