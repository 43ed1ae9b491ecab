package org.rightsdesk.journeys;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.RequesterPage;
import org.rightsdesk.testing.TasklistPage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;

/** The highest rung of the ladder, with the deletion of what was shown (I-2, G-3). */
class DocumentRungJourneyTest extends Journey {

	private static final String EMAIL = "ottilie.q@example.com";

	private static final byte[] BILL = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
		.getBytes(StandardCharsets.US_ASCII);

	@Autowired
	JdbcClient jdbc;

	@Test
	void documentIsAskedForShownJudgedAndDeleted() {
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base())) {
			Receipt receipt = ask(requester, "trade-body", "Ottilie Quillfeather", EMAIL,
					"Everything about the green bicycle");
			requester.open(latestLink(EMAIL)).press("Open your request").press("This was me");
			clerkAsksForADocument(receipt.reference());
			personSendsIt(requester);
			clerkJudgesIt(receipt.reference());
			requester.open("/r/page").picture(PICTURES.resolve("identity-settled.png"));
			assertThat(requester.text("main")).doesNotContain("bill.pdf");
			assertThat(requester.text("[data-due]")).isNotBlank();
		}
		assertThat(EngineText.holding(this.jdbc,
				List.of("Ottilie", "Quillfeather", "green bicycle", "water bill", "bill.pdf")))
			.isEmpty();
	}

	private void clerkAsksForADocument(String reference) {
		try (TasklistPage clerk = signIn("clerk")) {
			FrameLocator file = clerk.take(reference, "Check identity");
			file.locator("#identity-weighing summary").click();
			file.locator("#identity-weighing input[name=risk][value=SENSITIVE]").check();
			file.locator("#identity-weighing input[name=addressKnown][value=NO]").check();
			file.locator("#identity-weighing input[name=addressShared][value=YES]").check();
			file.locator("#identity-weighing button[type=submit]").click();
			file.locator("#identity-proposal:has-text('We propose to ask for a document')").waitFor();
			clerk.picture(PICTURES.resolve("identity-proposal.png"));
			clerk.complete("Ask the person for more: send the question in the case file");
			assertThat(clerk.refusal()).contains("Write the question to the person.");
			file = clerk.caseFile();
			file.locator("#identity-question summary").click();
			file.locator("#question").fill("Please send a water bill of the last three months.");
			file.locator("#documentWhy").fill("Two people use the address.");
			file.locator("#identity-question button[type=submit]").click();
			file.locator("#identity-draft:has-text('water bill')").waitFor();
			clerk.picture(PICTURES.resolve("identity-question.png"));
			clerk.complete("Ask the person for more: send the question in the case file");
		}
	}

	private void personSendsIt(RequesterPage requester) {
		await().until(() -> requester.open("/r/page").text("main").contains("Please send a water bill"));
		requester.picture(PICTURES.resolve("identity-asked.png"));
		requester.press("Answer this question").fill("body", "Here is my bill.");
		requester.all("input[type=file]").setInputFiles(new FilePayload("bill.pdf", "application/pdf", BILL));
		requester.press("Add file").picture(PICTURES.resolve("identity-answer.png"));
		assertThat(requester.text("#added")).contains("bill.pdf");
		requester.press("Send answer");
		assertThat(requester.text("main")).contains("We have your answer");
	}

	private void clerkJudgesIt(String reference) {
		try (TasklistPage clerk = signIn("clerk")) {
			FrameLocator file = clerk.take(reference, "Check identity");
			Page bill = clerk.page().context().waitForPage(() -> file.locator("#asked a:has-text('bill.pdf')").click());
			bill.close();
			file.locator("#identity-other summary").click();
			file.locator("#otherCheck").fill("Water bill of February compared with our address");
			file.locator("#identity-other button[type=submit]").click();
			file.locator(".case-file__done:has-text('how you know who is asking')").waitFor();
			clerk.picture(PICTURES.resolve("identity-judging.png"));
			clerk.complete("Enough is known: begin the work");
			awaitDeletion(clerk, reference);
		}
	}

	private void awaitDeletion(TasklistPage clerk, String reference) {
		Page page = clerk.page();
		await().until(() -> {
			page.navigate(base() + "/staff/case-file?reference=" + reference);
			return page.locator("#evidence-deleted").count() > 0
					&& !page.locator(".case-file").innerText().contains("bill.pdf");
		});
		assertThat(page.locator("#evidence-deleted").innerText()).contains("with the decision: 1 file");
		assertThat(page.locator("#identity").innerText()).contains("Checked otherwise:",
				"Water bill of February compared with our address", "clerk");
		page.locator("#identity")
			.screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve("identity-deleted.png")));
	}

}
