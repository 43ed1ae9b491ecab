package org.rightsdesk.journeys;

import java.util.List;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.RequesterPage;
import org.rightsdesk.testing.TasklistPage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;

/**
 * A clerk wants to refuse a request that was offered to be taken back for money, an
 * officer returns it once and then approves it, and the person reads why and what they
 * can do.
 */
class RefusalJourneyTest extends Journey {

	private static final String EMAIL = "ward.refused@example.com";

	private static final String REASONS = "You wrote on 1 March that you take the request back for 500 pounds.";

	@Test
	void refusalGoesOutWhenASecondPersonApprovedIt() {
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base());
				TasklistPage clerk = signIn("clerk");
				TasklistPage officer = signIn("officer")) {
			Receipt receipt = ask(requester, "community-buying", "Ward Refused", EMAIL, "Everything, or pay me");
			requester.open(latestLink(EMAIL)).press("Open your request").press("This was me");
			openAssessment(clerk, receipt.reference());
			clerkFindsAndWrites(clerk, receipt.reference());
			officerReturns(officer, receipt.reference());
			clerkWritesTheDay(clerk, receipt.reference());
			officerApproves(officer, receipt.reference());
			await().until(() -> requester.open("/r/page").text("main").contains("We have answered your request"));
			requester.open("/r/page/answer").fill("secret", receipt.code()).press("Continue");
			requester.page().locator("#letters a").first().click();
			requester.picture(PICTURES.resolve("refusal.png"));
			assertThat(requester.text("body"))
				.contains("Our answer to your request", REASONS, "section 164A", "section 165", "go to court")
				.doesNotContain("Legal agrees", "Nobody means to use the right");
		}
	}

	private void openAssessment(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Check identity");
		file.locator("#open-assessment summary").click();
		file.locator("[name=assessBecause]").fill("They want money");
		file.locator("#open-assessment button[type=submit]").click();
		file.locator(".case-file__done:has-text('The assessment is open')").waitFor();
		clerk.complete("Enough is known: begin the work");
	}

	private void clerkFindsAndWrites(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Assess request");
		file.locator("input[name=finding][value=UNFOUNDED]").check();
		file.locator("[name=feeCouldCover]").selectOption("NO");
		press(file, "find-assessment", "What you found");
		for (String factor : List.of("MALICE", "ACCUSATIONS", "CAMPAIGN")) {
			file.locator("[name=factor-" + factor + "]").selectOption("NO");
		}
		file.locator("[name=factor-OFFER_TO_WITHDRAW]").selectOption("YES");
		file.locator("[name=words-OFFER_TO_WITHDRAW]").fill("Their mail asks for money");
		press(file, "weigh-assessment", "The factors");
		file.locator("[name=reasons]").fill("You asked for money.");
		file.locator("[name=noFeeBecause]").fill("Nobody means to use the right.");
		file.locator("[name=assessNote]").fill("Legal agrees.");
		press(file, "write-assessment", "What you wrote");
		assertThat(file.locator("[data-point=missing]").count()).isZero();
		clerk.picture(PICTURES.resolve("assessment.png"));
		clerk.complete("Refuse it");
	}

	private static void press(FrameLocator file, String action, String done) {
		file.locator("form:has(input[value=" + action + "]) button[type=submit]").click();
		file.locator(".case-file__done:has-text('" + done + "')").waitFor();
		TasklistPage.whole(file);
	}

	private void officerReturns(TasklistPage officer, String reference) {
		FrameLocator file = officer.take(reference, "Approve assessment");
		assertThat(file.locator("#assessment-points").innerText()).contains("Write why not a fee instead.", "F-7");
		file.locator("#return-assessment summary").click();
		file.locator("[name=assessReturn]").fill("Say when they wrote that.");
		file.locator("#return-assessment button[type=submit]").click();
		file.locator(".case-file__done:has-text('Kept')").waitFor();
		officer.complete("Returned: something has to change");
	}

	private void clerkWritesTheDay(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Assess request");
		assertThat(file.locator("[data-returned]").innerText()).contains("Say when they wrote that.");
		file.locator("[name=reasons]").fill(REASONS);
		press(file, "write-assessment", "What you wrote");
		clerk.complete("Refuse it");
		Page page = clerk.page();
		await().until(() -> {
			page.navigate(base() + "/staff/case-file?reference=" + reference);
			return page.locator("[data-waits]").count() == 1;
		});
		Locator forms = page.locator("#return-assessment button, #assessment-words button");
		assertThat(page.locator("#assessment-words form").count()).as("the clerk changes nothing any more").isZero();
		assertThat(forms.count()).as("nor returns it").isZero();
	}

	private void officerApproves(TasklistPage officer, String reference) {
		FrameLocator file = officer.take(reference, "Approve assessment");
		assertThat(file.locator("[data-reasons]").innerText()).isEqualTo(REASONS);
		officer.picture(PICTURES.resolve("approve-assessment.png"));
		officer.complete("Approved: carry it out");
	}

}
