package org.rightsdesk.journeys;

import com.microsoft.playwright.FrameLocator;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.RequesterPage;
import org.rightsdesk.testing.TasklistPage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;

/**
 * Somebody complains on the page of their request, hears at once that it is here, and
 * reads on the page of the complaint what an officer found.
 */
class ComplaintJourneyTest extends Journey {

	private static final String EMAIL = "caroline.herschel@example.com";

	@Test
	void complaintFromTheOwnPageToTheOutcome() {
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base());
				TasklistPage officer = signIn("officer")) {
			Receipt receipt = ask(requester, "community-buying", "Caroline Herschel", EMAIL, "All orders");
			requester.open(latestLink(EMAIL)).press("Open your request").press("This was me");
			requester.press("Complain").fill("body", "You told my brother what I order");
			requester.picture(PICTURES.resolve("complain.png")).press("Send complaint");
			assertThat(requester.text(".govuk-notification-banner")).contains("We have your complaint");
			String reference = reference(requester.text("[data-complained]"), receipt.reference());
			requester.open(latestLink(reference, EMAIL)).press("Open your request");
			assertThat(requester.text("h1")).isEqualTo("Your complaint");
			assertThat(requester.text("[data-status]")).isEqualTo("We are looking into it");
			assertThat(requester.text("#letters")).contains("We have your complaint");
			requester.picture(PICTURES.resolve("complaint-page.png"));
			answer(officer, reference, receipt.reference());
			await().until(() -> requester.open("/r/page").text("[data-status]").equals("We have told you the outcome"));
			requester.follow("The outcome of your complaint");
			assertThat(requester.text("body")).contains("You were right", "He rang, and we told him",
					"We give no news on the phone any more", "county court");
			requester.picture(PICTURES.resolve("complaint-outcome.png"));
		}
	}

	private void answer(TasklistPage officer, String reference, String request) {
		FrameLocator file = officer.take(reference, "Look into complaint");
		assertThat(file.locator("#complaint").innerText()).contains("You told my brother what I order", request);
		officer.complete("Upheld: the person was right");
		assertThat(officer.refusal()).contains("Write what you examined");
		file = officer.caseFile();
		file.locator("[name=examined]").fill("We asked everybody who takes calls");
		file.locator("[name=findings]").fill("He rang, and we told him");
		file.locator("[name=putRight]").fill("We told him to keep it to himself");
		file.locator("[name=willChange]").fill("We give no news on the phone any more");
		file.locator("#write-findings button[type=submit]").click();
		file.locator(".case-file__done:has-text('findings are kept')").waitFor();
		officer.picture(PICTURES.resolve("complaint-file.png"));
		officer.complete("Upheld: the person was right");
	}

	/** The only reference in the sentence that is not the request's. */
	private static String reference(String sentence, String request) {
		String found = sentence.replaceFirst("(?s).*?(RD-[0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
		assertThat(found).startsWith("RD-").isNotEqualTo(request);
		return found;
	}

}
