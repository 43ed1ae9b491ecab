package org.rightsdesk.journeys;

import java.time.Instant;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.RequesterPage;
import org.rightsdesk.testing.TasklistPage;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;

/**
 * An excessive request, a fee that an officer approved, silence, and a payment two months
 * later that opens the same case, which is then answered.
 */
class FeePaidLateJourneyTest extends Journey {

	private static final String EMAIL = "maria.agnesi@example.com";

	private static final String REASON = "You ask for every recording of twenty years for the fourth time.";

	@Autowired
	TestClock clock;

	@AfterEach
	void backToRealTime() {
		this.clock.reset();
	}

	@Test
	void aFeeThatIsPaidLateOpensTheRequestAndItIsAnswered() {
		day("2027-09-01");
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base())) {
			String reference = ask(requester, "repairs-service", "Maria Agnesi", EMAIL, "Everything, again")
				.reference();
			requester.open(latestLink(EMAIL)).press("Open your request").press("This was me");
			clerkFindsItExcessive(reference);
			officerApproves(reference);
			feeIsShown(requester);
			day("2027-10-03");
			String lapsed = latestLink("We have closed your request", EMAIL);
			requester.open(lapsed).press("Open your request");
			until(requester, "[data-status]", "because the fee was not paid");
			requester.picture(PICTURES.resolve("fee-lapsed.png"));
			day("2027-12-01");
			clerkRecordsThePayment(reference);
			await("mail about the payment").until(() -> !latestLink(EMAIL).equals(lapsed));
			requester.open(latestLink(EMAIL)).press("Open your request");
			until(requester, "[data-due]", "30 December 2027");
			assertThat(requester.all("[data-fee]").count()).isZero();
			answered(reference);
			until(requester, "[data-status]", "we hold no data about you");
		}
	}

	private void clerkFindsItExcessive(String reference) {
		try (TasklistPage clerk = signIn("clerk")) {
			Page page = clerk.page();
			page.navigate(base() + "/staff/case-file?reference=" + reference);
			assertThat(page.locator("#fee").count()).as("most requests are free").isZero();
			send(page.locator("#open-assessment"), "assessBecause", "The same request for the fourth time");
			addressIsKnown(clerk, reference, "repairs-database");
			clerk.complete("Enough is known: begin the work");
		}
		try (TasklistPage clerk = signIn("clerk")) {
			assess(clerk.take(reference, "Assess request"));
			clerk.picture(PICTURES.resolve("fee-assess.png"));
			clerk.complete("Ask for a fee first");
		}
	}

	private void assess(FrameLocator file) {
		Locator finding = file.locator("#assessment-finding");
		finding.locator("input[value=EXCESSIVE]").check();
		finding.locator("select[name=feeCouldCover]").selectOption("YES");
		done(file, finding.locator("button[type=submit]"));
		Locator factors = file.locator("#assessment-factors");
		for (Locator factor : factors.locator("select").all()) {
			factor.selectOption("NO");
		}
		factors.locator("select[name=factor-VOLUME]").selectOption("YES");
		factors.locator("[name=words-VOLUME]").fill("Two thousand recordings of twenty years");
		done(file, factors.locator("button[type=submit]"));
		file.locator("[name=reasons]").fill(REASON);
		done(file, file.locator("#assessment-words button[type=submit]"));
		Locator fee = file.locator("#draft-fee");
		fee.locator("summary").click();
		fee.locator("[name=feePages]").fill("200");
		fee.locator("[name=feePostage]").fill("3.85");
		fee.locator("[name=feeMinutes]").fill("90");
		done(file, fee.locator("button[type=submit]"));
		assertThat(file.locator("[data-fee-total]").innerText()).isEqualTo("£37.85");
	}

	private void officerApproves(String reference) {
		try (TasklistPage officer = signIn("officer")) {
			FrameLocator file = officer.take(reference, "Approve assessment");
			assertThat(file.locator("#assessment [data-reasons]").innerText()).isEqualTo(REASON);
			assertThat(file.locator("[data-fee-total]").innerText()).isEqualTo("£37.85");
			officer.picture(PICTURES.resolve("fee-approve.png"));
			officer.complete("Approved: carry it out");
		}
	}

	private void feeIsShown(RequesterPage requester) {
		requester.open(latestLink("There is a letter for you", EMAIL)).press("Open your request");
		until(requester, "[data-status]", "We asked you for a fee");
		assertThat(requester.text("[data-fee]")).contains("£37.85", "1 October 2027", REASON);
		assertThat(requester.all("[data-fee] a[role=button]").getAttribute("href"))
			.isEqualTo("https://repairs-service.example.org/pay");
		assertThat(requester.all("[data-due]").count()).as("time has not started").isZero();
		requester.picture(PICTURES.resolve("fee-phone.png"));
	}

	/** The bank statement shows the day before. */
	private void clerkRecordsThePayment(String reference) {
		try (TasklistPage clerk = signIn("clerk")) {
			Page page = clerk.page();
			page.navigate(base() + "/staff/case-file?reference=" + reference);
			Locator payment = page.locator("[data-fee] details:has(input[value=record-payment])");
			payment.locator("summary").click();
			payment.locator("[name='paidOn-1.day']").fill("30");
			payment.locator("[name='paidOn-1.month']").fill("11");
			payment.locator("[name='paidOn-1.year']").fill("2027");
			payment.locator("input[value=BANK_TRANSFER]").check();
			payment.locator("button[type=submit]").click();
			page.locator(".case-file__done").waitFor();
			page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("fee-paid.png")).setFullPage(true));
		}
	}

	private void answered(String reference) {
		try (TasklistPage clerk = signIn("clerk")) {
			clerk.take(reference, "Check identity");
			clerk.complete("Enough is known: begin the work");
		}
		for (int i = 0; i < 2; i++) {
			try (TasklistPage owner = signIn("owner")) {
				nothingIsHeld(owner, reference);
			}
		}
		try (TasklistPage clerk = signIn("clerk")) {
			clerk.take(reference, "Review material");
			clerk.complete("Nothing is held");
		}
	}

	private static void nothingIsHeld(TasklistPage owner, String reference) {
		FrameLocator file = owner.take(reference, "Search systems");
		file.locator("input[name^=terms-]").fill("ticket 90210");
		for (Locator items : file.locator("input[id^=items-]").all()) {
			items.fill("0");
		}
		done(file, file.locator("button:has-text('Record the search')"));
		owner.complete("Nothing is held in any of them");
	}

	private static void send(Locator form, String field, String words) {
		form.locator("summary").click();
		form.locator("[name=" + field + "]").fill(words);
		form.locator("button[type=submit]").click();
		form.page().locator(".case-file__done").waitFor();
	}

	/** Presses the button and waits for the page that says what was done. */
	private static void done(FrameLocator file, Locator button) {
		String before = file.locator(".case-file__done").count() > 0 ? file.locator(".case-file__done").innerText()
				: "";
		button.click();
		await().ignoreExceptions().until(() -> {
			Locator said = file.locator(".case-file__done");
			return said.count() > 0 && !said.innerText().equals(before);
		});
		TasklistPage.whole(file);
	}

	private void until(RequesterPage requester, String place, String words) {
		await(words)
			.until(() -> requester.open("/r/page").all(place).count() > 0 && requester.text(place).contains(words));
	}

	private void day(String day) {
		this.clock.set(Instant.parse(day + "T10:00:00Z"));
	}

}
