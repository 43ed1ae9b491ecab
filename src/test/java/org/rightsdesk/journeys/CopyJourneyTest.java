package org.rightsdesk.journeys;

import java.util.List;

import com.microsoft.playwright.FrameLocator;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.RequesterPage;
import org.rightsdesk.testing.TasklistPage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;

/** From the web form to the downloaded answer. */
class CopyJourneyTest extends Journey {

	private static final String EMAIL = "wilhelmina.quux@example.com";

	@Autowired
	JdbcClient jdbc;

	@Test
	void personAsksForACopyAndDownloadsTheAnswer() {
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base())) {
			Receipt receipt = ask(requester, "trade-body", "Wilhelmina Quux", EMAIL,
					"Everything about the purple umbrella");
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

	private void confirmAddress(RequesterPage requester) {
		requester.open(latestLink()).press("Open your request");
		assertThat(requester.text("main")).doesNotContain("purple umbrella", "Wilhelmina");
		requester.press("This was me").picture(PICTURES.resolve("own-page.png"));
		assertThat(requester.text("[data-due]")).isNotBlank();
	}

	private void clerkKnowsWhoAsks(String reference) {
		try (TasklistPage clerk = signIn("clerk")) {
			addressIsKnown(clerk, reference, "membership-database");
			assertThat(clerk.caseFile().locator("#asked").innerText()).contains("purple umbrella");
			clerk.picture(PICTURES.resolve("case-file.png"));
			clerk.complete("Enough is known: begin the work");
		}
	}

	/** The first owner comes by the link in their mail, the second by their list. */
	private void ownerSearches(String reference) {
		String link = searchLink(reference, "membership@trade-body.example.org");
		try (TasklistPage owner = TasklistPage.follow(chromium().browser(), base(), link, "owner")) {
			FrameLocator file = owner.claim();
			record(file, "membership-database", "updates-list");
			upload(file, "membership-database", "membership.txt", "Member since 2019, owns a purple umbrella");
			upload(file, "membership-database", "meeting.txt", "Minutes that mention somebody else and the spare key");
			owner.picture(PICTURES.resolve("search.png"));
			owner.complete("Something about this person");
			record(owner.take(reference, "Search systems"), null, "call-recordings", "mailboxes");
			owner.complete("Nothing is held in any of them");
		}
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
			weighOtherPerson(file, "The spare key is nobody else's business");
			clerk.picture(PICTURES.resolve("review.png"));
			clerk.complete("Granted in part: something is left out, with reasons");
		}
	}

	private void officerApproves(String reference) {
		try (TasklistPage officer = signIn("officer")) {
			officer.take(reference, "Approve answer");
			officer.picture(PICTURES.resolve("approve.png"));
			assertThat(readLetter(officer)).contains("Minutes of a meeting");
			officer.complete("Approved: send it");
		}
	}

	private void download(RequesterPage requester, Receipt receipt) {
		await().until(() -> answered(requester));
		requester.open(latestLink()).press("Open your request").picture(PICTURES.resolve("answered.png"));
		requester.open("/r/page/answer").fill("secret", receipt.code().toLowerCase()).press("Continue");
		requester.picture(PICTURES.resolve("answer.png"));
		assertThat(requester.text("main")).contains("membership.txt").doesNotContain("meeting.txt");
		assertThat(requester.download("membership.txt").suggestedFilename()).isEqualTo("membership.txt");
	}

	private boolean answered(RequesterPage requester) {
		return requester.open("/r/page").text("main").contains("We have answered your request");
	}

	private static String latestLink() {
		return latestLink(EMAIL);
	}

}
