package org.rightsdesk.journeys;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.organisation.Desk;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.testing.RequesterPage;
import org.rightsdesk.testing.TasklistPage;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.TestServers;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;

/** What the clock does to a case while people wait (law.md 5). */
class TimePassesJourneyTest extends Journey {

	@Autowired
	TestClock clock;

	@Autowired
	Organisations organisations;

	@AfterEach
	void backToRealTime() {
		this.clock.reset();
	}

	@Test
	void pauseOfAWeekMovesTheDateByAWeekThenRemindersThenTooLateToExtend() {
		String email = "sophie.germain@example.com";
		day("2027-03-01");
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base());
				TasklistPage clerk = signIn("clerk")) {
			String reference = ask(requester, "trade-body", "Sophie Germain", email, "All of it").reference();
			requester.open(latestLink(email)).press("Open your request").press("This was me");
			assertThat(requester.text("[data-due]")).contains("1 April 2027");
			askMeaning(clerk.page(), reference);
			day("2027-03-08");
			answer(requester, email);
			assertThat(requester.text("[data-due]")).contains("8 April 2027");
			requester.picture(PICTURES.resolve("time-phone.png"));
			picture(caseFile(clerk.page(), reference), "time-desk.png");
			Desk desk = this.organisations.get("trade-body").desk();
			reminded("2027-03-23", desk.handlers(), reference, "ten working days left");
			reminded("2027-04-01", desk.handlers(), reference, "five working days left");
			reminded("2027-04-06", desk.handlers(), reference, "two working days left");
			assertThat(caseFile(clerk.page(), reference).locator("#propose-extension").count()).isEqualTo(1);
			reminded("2027-04-08", desk.officers(), reference, "due today");
			reminded("2027-04-09", desk.managers(), reference, "overdue since 8 April 2027");
			Page late = caseFile(clerk.page(), reference);
			assertThat(late.locator("#propose-extension").count()).isZero();
			assertThat(late.locator("[data-no-extension]").innerText()).contains("8 April 2027");
		}
	}

	@Test
	void silenceLapsesAndAnAnswerOpensTheSameCaseAgain() {
		String email = "emmy.noether@example.com";
		day("2027-06-01");
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base());
				TasklistPage clerk = signIn("clerk")) {
			String reference = ask(requester, "community-buying", "Emmy Noether", email, "Everything").reference();
			requester.open(latestLink(email)).press("Open your request").press("This was me");
			askMeaning(clerk.page(), reference);
			day("2027-07-03");
			requester.open(latestLink("We have closed your request", email)).press("Open your request");
			await("lapsed").until(() -> requester.open("/r/page").all("#lapsed").count() == 1);
			requester.picture(PICTURES.resolve("lapsed.png"));
			day("2027-07-20");
			answer(requester, email);
			assertThat(requester.all("#lapsed").count()).isZero();
			assertThat(requester.text("[data-due]")).isNotBlank();
			assertThat(requester.text("main")).contains(reference);
		}
	}

	private void day(String day) {
		this.clock.set(Instant.parse(day + "T10:00:00Z"));
	}

	private Page caseFile(Page page, String reference) {
		page.navigate(base() + "/staff/case-file?reference=" + reference);
		return page;
	}

	/** The clock stands still from the moment the question has left. */
	private void askMeaning(Page page, String reference) {
		caseFile(page, reference);
		Locator question = page.locator("#ask-meaning");
		question.locator("summary").click();
		question.locator("[name=meaning]").fill("Which of your three accounts do you mean?");
		question.locator("[name=meaningWhy]").fill("Each is in a system of its own.");
		question.locator("button[type=submit]").click();
		page.locator(".case-file__done").waitFor();
		await().until(() -> caseFile(page, reference).locator("#clarification").innerText().contains("Asked on"));
	}

	private void answer(RequesterPage requester, String email) {
		requester.open(latestLink(email)).press("Open your request");
		requester.press("Answer this question").fill("body", "All three").press("Send");
		await().until(() -> requester.open("/r/page").all("[data-clarification]").count() == 0);
	}

	/** The day's mail to this mailbox tells of the case. */
	private void reminded(String day, String mailbox, String reference, String words) {
		day(day);
		await(day + ": " + words).until(() -> Arrays.stream(TestServers.mail().getReceivedMessages())
			.filter((mail) -> isTo(mail, mailbox))
			.map(Journey::text)
			.flatMap(String::lines)
			.anyMatch((line) -> line.contains(reference) && line.contains(words)));
	}

	private static void picture(Page page, String name) {
		Path file = PICTURES.resolve(name);
		page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
	}

}
