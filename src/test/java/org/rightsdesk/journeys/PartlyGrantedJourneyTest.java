package org.rightsdesk.journeys;

import java.util.List;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.RequesterPage;
import org.rightsdesk.testing.TasklistPage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;

/**
 * A file is also about a neighbour: the clerk redacts it and weighs the neighbour's
 * interests, the officer returns it once, and the person reads what was left out and why.
 */
class PartlyGrantedJourneyTest extends Journey {

	private static final String EMAIL = "caroline.partly@example.com";

	private static final String BALANCE = "The neighbour has a quarrel with her and would be found out";

	@Autowired
	JdbcClient jdbc;

	@Test
	void answerInPartIsWeighedReturnedApprovedAndRead() {
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base());
				TasklistPage clerk = signIn("clerk")) {
			Receipt receipt = ask(requester, "community-buying", "Caroline Herschel", EMAIL, "Who took my parcel in");
			requester.open(latestLink(EMAIL)).press("Open your request").press("This was me");
			addressIsKnown(clerk, receipt.reference(), "members-database");
			clerk.complete("Enough is known: begin the work");
			ownerFindsTwoFiles(receipt.reference());
			clerkRedactsAndWeighs(clerk, receipt.reference());
			officerReturns(receipt.reference());
			clerkSaysMore(clerk, receipt.reference());
			officerApproves(receipt.reference());
			await().until(() -> requester.open("/r/page").text("main").contains("We have answered your request"));
			personReads(requester, receipt);
			assertThat(EngineText.holding(this.jdbc, List.of("quarrel", "took in a parcel", "number 14"))).isEmpty();
		}
	}

	private void ownerFindsTwoFiles(String reference) {
		try (TasklistPage owner = signIn("owner")) {
			FrameLocator file = owner.take(reference, "Search systems");
			file.locator("input[name^=terms-]").fill("Herschel");
			for (Locator items : file.locator("input[name^=items-]").all()) {
				items.fill("0");
			}
			file.locator("#items-members-database").fill("2");
			file.locator("button:has-text('Record the search')").click();
			file.locator(".case-file__done:has-text('on record')").waitFor();
			upload(file, "members-database", "orders.txt", "Order 1: porridge oats");
			upload(file, "members-database", "parcel.txt", "Order 2, taken in by Mr Greig of number 14");
			owner.complete("Something about this person");
		}
	}

	private void clerkRedactsAndWeighs(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Review material");
		file.locator(".case-file__file:has(h3:has-text('orders.txt')) button:has-text('Release')").click();
		file.locator(".case-file__done:has-text('goes to the person')").waitFor();
		upload(file, "members-database", "parcel-redacted.txt", "Order 2, taken in by [somebody]");
		redact(file, "parcel", "A name is blacked out.");
		clerk.complete("Granted in part: something is left out, with reasons");
		assertThat(clerk.refusal()).contains("Weigh the interests of the other person");
		weighOtherPerson(clerk.caseFile(), BALANCE);
		clerk.picture(PICTURES.resolve("weighed.png"));
		clerk.complete("Granted in part: something is left out, with reasons");
	}

	private void officerReturns(String reference) {
		try (TasklistPage officer = signIn("officer")) {
			FrameLocator file = officer.take(reference, "Approve answer");
			assertThat(file.locator("[data-point=READ]").innerText()).contains("Missing");
			assertThat(file.locator("[data-point=WEIGHED]").innerText()).contains("There");
			assertThat(file.locator("#exemptions").innerText()).contains(BALANCE);
			officer.complete("Approved: send it");
			assertThat(officer.refusal()).contains("Read the letter as it will be sent");
			file = officer.caseFile();
			file.locator("#return-reason summary").click();
			file.locator("[name=returnBecause]").fill("Say whose name it is: a neighbour's");
			file.locator("#return-reason button[type=submit]").click();
			file.locator(".case-file__done:has-text('Kept')").waitFor();
			officer.complete("Returned: it has to change");
		}
	}

	/** What was weighed for the same ground is still there. */
	private void clerkSaysMore(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Review material");
		assertThat(file.locator("#decision").innerText()).contains("a neighbour's");
		redact(file, "parcel", "The name of a neighbour is blacked out.");
		assertThat(file.locator("#exemptions").innerText()).contains(BALANCE);
		clerk.complete("Granted in part: something is left out, with reasons");
	}

	private void officerApproves(String reference) {
		try (TasklistPage officer = signIn("officer")) {
			FrameLocator file = officer.take(reference, "Approve answer");
			file.locator("#checklist").scrollIntoViewIfNeeded();
			officer.picture(PICTURES.resolve("checklist.png"));
			assertThat(readLetter(officer)).contains("The name of a neighbour is blacked out", "paragraph 16")
				.doesNotContain("quarrel");
			officer.complete("Approved: send it");
		}
	}

	private void personReads(RequesterPage requester, Receipt receipt) {
		assertThat(requester.text("main")).doesNotContain("neighbour", "left out");
		requester.open("/r/page/answer").fill("secret", receipt.code().toLowerCase()).press("Continue");
		requester.picture(PICTURES.resolve("answer-in-part.png"));
		assertThat(requester.text("main")).contains("orders.txt", "parcel-redacted.txt").doesNotContain("parcel.txt");
		requester.open(requester.all("#letters a:not([href$=pdf])").first().getAttribute("href"));
		requester.picture(PICTURES.resolve("letter-in-part.png"));
		assertThat(requester.text("body"))
			.contains("What we left out, and why", "The name of a neighbour is blacked out.",
					"Data Protection Act 2018, Schedule 2, paragraph 16", "section 164A", "section 165", "section 167")
			.doesNotContain("quarrel", "Called on Monday", "Greig");
	}

}
