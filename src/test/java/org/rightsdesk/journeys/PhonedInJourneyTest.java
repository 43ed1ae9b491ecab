package org.rightsdesk.journeys;

import java.time.LocalDate;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.Requests;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TasklistPage;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;

/**
 * The simple case stays simple (design.md 8): somebody without an e-mail address phones,
 * nothing is held, and one clerk closes it in at most four tasks, with the answer by
 * post.
 */
class PhonedInJourneyTest extends Journey {

	@Autowired
	Requests requests;

	@Autowired
	HistoryService history;

	@Test
	void clerkClosesAPhonedInRequestOfAPersonWithoutEmailInFourTasks() {
		try (TasklistPage clerk = signIn("clerk")) {
			String reference = takeDown(clerk.page());
			clerk.take(reference, "Check identity");
			clerk.complete("Enough is known: begin the work");
			ownerSaidThatNothingIsHeld(clerk.page(), reference);
			clerk.take(reference, "Review material");
			clerk.complete("Nothing is held");
			postTheAnswer(clerk, reference);
			var request = this.requests.find(new Reference(reference)).orElseThrow();
			await().untilAsserted(() -> assertThat(this.requests.get(request.id()).closedAt()).isNotNull());
			assertThat(this.requests.lines(request.id()).get(0).outcome()).isEqualTo(Outcome.NO_DATA_HELD);
			assertThat(tasks(reference)).isLessThanOrEqualTo(4);
		}
	}

	private String takeDown(Page page) {
		page.navigate(base() + "/staff/requests/new");
		page.locator("#organisation").selectOption("community-buying");
		page.getByLabel("By phone").check();
		assertThat(page.locator("[name='received.year']").inputValue())
			.isEqualTo(String.valueOf(LocalDate.now(Submissions.LONDON).getYear()));
		page.locator("[name=name]").fill("Augusta King");
		page.locator("[name=address]").fill("12 St James's Square\nLondon");
		page.locator("[name=wanted]").fill("Whether there is anything about her");
		page.getByLabel("On paper, by post").check();
		page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("entry.png")).setFullPage(true));
		page.locator("#entry button[type=submit]").click();
		page.locator("#print").waitFor();
		page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("taken.png")).setFullPage(true));
		return page.locator(".govuk-panel strong").innerText();
	}

	private void ownerSaidThatNothingIsHeld(Page page, String reference) {
		await().until(() -> {
			page.navigate(base() + "/staff/case-file?reference=" + reference);
			return page.locator("#answer-office").count() == 1;
		});
		Locator answer = page.locator("#answer-office");
		answer.locator("summary").click();
		answer.locator("[name=terms-office]").fill("Augusta King");
		for (Locator items : answer.locator("input[name^=items-]").all()) {
			items.fill("0");
		}
		answer.locator("[name=toldBy-office]").fill("Joan, by telephone");
		LocalDate today = LocalDate.now(Submissions.LONDON);
		answer.locator("[name='toldOn-office.day']").fill(String.valueOf(today.getDayOfMonth()));
		answer.locator("[name='toldOn-office.month']").fill(String.valueOf(today.getMonthValue()));
		answer.locator("[name='toldOn-office.year']").fill(String.valueOf(today.getYear()));
		answer.locator("button[type=submit]").click();
		page.locator("form:has(input[value=finish-search]) button").click();
		page.locator(".case-file__done").waitFor();
		page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("owner-answer.png")).setFullPage(true));
	}

	private void postTheAnswer(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Resolve delivery");
		Locator letter = file.locator(".case-file__letter--print:has-text('Answer')").first();
		assertThat(letter.locator("a[href*='/pdf']").count()).isPositive();
		clerk.picture(PICTURES.resolve("post.png"));
		letter.locator("form:has(input[value=mark-posted]) button").click();
		await().ignoreExceptions().until(() -> clerk.page().locator("button.unclaim").count() == 0);
	}

	private long tasks(String reference) {
		return this.history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(reference).count();
	}

}
