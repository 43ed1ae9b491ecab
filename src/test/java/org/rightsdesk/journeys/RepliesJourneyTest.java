package org.rightsdesk.journeys;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.RequesterPage;
import org.rightsdesk.testing.TasklistPage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;

/**
 * Somebody answers our question by e-mail instead of on the page, one file has to be
 * redacted before it goes out, and the code for the download is lost.
 */
class RepliesJourneyTest extends Journey {

	private static final String EMAIL = "mary.somerville@example.com";

	private static final Pattern CODE = Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}");

	@Test
	void replyByEmailRedactedFileAndLostCode() {
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base());
				TasklistPage clerk = signIn("clerk")) {
			Receipt receipt = ask(requester, "community-buying", "Mary Somerville", EMAIL, "All orders");
			requester.open(latestLink(EMAIL)).press("Open your request").press("This was me");
			askWhoItIs(clerk, receipt.reference());
			enterTheReply(clerk.page(), receipt.reference());
			addressIsKnown(clerk, receipt.reference(), "members-database");
			clerk.complete("Enough is known: begin the work");
			ownerFindsTwoFiles(receipt.reference());
			clerkRedacts(clerk, receipt.reference());
			officerApproves(receipt.reference());
			await().until(() -> requester.open("/r/page").text("main").contains("We have answered your request"));
			download(requester, newCode(clerk.page(), receipt.reference()));
		}
	}

	private void askWhoItIs(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Check identity");
		file.locator("#identity-question summary").click();
		file.locator("[name=question]").fill("Which address did you have in 2024?");
		file.locator("#identity-question button[type=submit]").click();
		file.locator(".case-file__done").waitFor();
		clerk.complete("Ask the person for more: send the question in the case file");
	}

	/** The reply came an hour ago as a mail file; nothing of it is typed again. */
	private void enterTheReply(Page page, String reference) {
		await().until(() -> {
			page.navigate(base() + "/staff/case-file?reference=" + reference);
			return page.locator("#identity-answer").count() == 1;
		});
		Locator answer = page.locator("#identity-answer");
		answer.locator("summary").click();
		answer.locator("[name=answerBy]").selectOption("EMAIL");
		String mail = "From: %s\r\nTo: office@example.org\r\nSubject: Re: %s\r\nDate: %s\r\n".formatted(EMAIL,
				reference, DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)))
				+ "Content-Type: text/plain\r\n\r\n12 Harmony Row, Jedburgh\r\n";
		answer.locator("input[type=file]:enabled")
			.setInputFiles(new FilePayload("re.eml", "message/rfc822", mail.getBytes(StandardCharsets.UTF_8)));
		answer.locator("button[type=submit]").click();
		page.locator(".case-file__done:has-text('the day it arrived')").waitFor();
		assertThat(page.locator("#messages").innerText()).contains("12 Harmony Row", "by e-mail", "re.eml");
		page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("reply.png")).setFullPage(true));
	}

	private void ownerFindsTwoFiles(String reference) {
		try (TasklistPage owner = signIn("owner")) {
			FrameLocator file = owner.take(reference, "Search systems");
			Locator rows = file.locator("input[name^=items-]");
			file.locator("input[name^=terms-]").fill("Somerville");
			for (int i = 0; i < rows.count(); i++) {
				rows.nth(i).fill("0");
			}
			file.locator("#items-members-database").fill("2");
			file.locator("button:has-text('Record the search')").click();
			file.locator(".case-file__done:has-text('on record')").waitFor();
			upload(file, "members-database", "orders.txt", "Order 1: porridge oats");
			upload(file, "members-database", "neighbour.txt", "Order 2, taken in by Mr Greig of number 14");
			owner.complete("Something about this person");
		}
	}

	private void clerkRedacts(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Review material");
		file.locator(".case-file__file:has(h3:has-text('orders.txt')) button:has-text('Release')").click();
		file.locator(".case-file__done:has-text('goes to the person')").waitFor();
		upload(file, "members-database", "neighbour-redacted.txt", "Order 2, taken in by [a neighbour]");
		redact(file, "neighbour", "The name of a neighbour is blacked out.");
		weighOtherPerson(file, "Who took it in tells the person little");
		clerk.complete("Granted in part: something is left out, with reasons");
	}

	private void officerApproves(String reference) {
		try (TasklistPage officer = signIn("officer")) {
			officer.take(reference, "Approve answer");
			readLetter(officer);
			officer.complete("Approved: send it");
		}
	}

	/** The clerk calls a number that was held before and reads a new code out. */
	private String newCode(Page page, String reference) {
		page.navigate(base() + "/staff/case-file?reference=" + reference);
		Locator call = page.locator("#access details:has(input[value=new-code])");
		call.locator("summary").click();
		call.locator("[name=heldNumber]").fill("01835 555 0100");
		call.locator("button[type=submit]").click();
		Matcher code = CODE.matcher(page.locator(".case-file__done").innerText());
		assertThat(code.find()).isTrue();
		return code.group();
	}

	private void download(RequesterPage requester, String code) {
		requester.open("/r/page/answer");
		assertThat(requester.text("main")).contains("I do not have it any more");
		requester.fill("secret", code).press("Continue").picture(PICTURES.resolve("answer-redacted.png"));
		assertThat(requester.text("main")).contains("orders.txt", "neighbour-redacted.txt")
			.doesNotContain("neighbour.txt");
		assertThat(requester.download("neighbour-redacted.txt").suggestedFilename())
			.isEqualTo("neighbour-redacted.txt");
	}

}
