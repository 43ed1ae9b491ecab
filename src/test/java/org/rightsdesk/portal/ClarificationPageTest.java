package org.rightsdesk.portal;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.assessment.Clarification;
import org.rightsdesk.assessment.Clarifications;
import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.correspondence.Message;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.testing.Jobs;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class ClarificationPageTest extends PortalTest {

	@Autowired
	Clarifications clarifications;

	@Autowired
	Deadlines deadlines;

	@Autowired
	Messages messages;

	@Autowired
	Delivery delivery;

	@Autowired
	Jobs jobs;

	@BeforeEach
	void questionIsAsked() {
		runJobs();
		ask("Which <i>years</i>?");
		enterAndConfirm(this.browser, this.request);
	}

	@Test
	void questionIsOnThePageAndAnyWordsAnswerItC7() {
		Browser.Page page = this.browser.get("/r/page");
		assertThat(page.html().select("[data-clarification] .govuk-inset-text").text())
			.isEqualTo("Which <i>years</i>?");
		assertThat(page.html().select("[data-clarification]").text()).contains("We hold twenty years of letters",
				"Any words will do");
		assertThat(page.html().select("[data-status]").text()).isEqualTo("We have a question for you");
		String where = page.html().select("[data-clarification] a").attr("href");
		Browser.Page form = this.browser.get(where);
		assertThat(form.html().select("#asked").text()).contains("Which");
		Browser.Page added = this.browser.upload(form, where, Map.of("body", "2019", "add", "file"), "list.pdf",
				"application/pdf", PDF);
		assertThat(this.browser.submit(added, where, Map.of("body", "2019 to 2021")).location())
			.isEqualTo("/r/page?done=answered");
		assertThat(this.messages.of(this.request)).singleElement().satisfies((message) -> {
			assertThat(message.body()).isEqualTo("2019 to 2021");
			assertThat(message.documentIds()).hasSize(1);
		});
		assertThat(state()).isEqualTo(ClockState.RUNNING);
		assertThat(this.browser.get("/r/page").html().select("[data-clarification]")).isEmpty();
		assertThat(this.browser.submit(added, where, Map.of("body", "again")).location())
			.isEqualTo("/r/page?done=answered");
		assertThat(this.messages.of(this.request)).hasSize(1);
	}

	@Test
	void everythingIsOneButtonC7() {
		String where = "/r/page/clarification-" + open().id();
		this.browser.submit(this.browser.get(where), where, Map.of("everything", "yes"));
		assertThat(this.messages.of(this.request)).extracting(Message::body).containsExactly("Everything, please");
		assertThat(state()).isEqualTo(ClockState.RUNNING);
	}

	@Test
	void twoQuestionsHaveEachTheirOwnAnswer() {
		UUID first = open().id();
		ask("Which shop?");
		Browser.Page page = this.browser.get("/r/page");
		assertThat(page.html().select("[data-clarification]")).hasSize(2);
		String second = page.html().select("[data-clarification] a").get(1).attr("href");
		Browser.Page kept = this.browser.get("/r/page/clarification-" + first);
		this.browser.submit(kept, "/r/page/clarification-" + first, Map.of("body", "draft of one", "add", "file"));
		Browser.Page other = this.browser.get(second);
		assertThat(other.html().select("textarea").val()).isEmpty();
		this.browser.submit(other, second, Map.of("body", "The one in the high street"));
		assertThat(this.clarifications.waiting(this.request)).extracting(Clarification::id).containsExactly(first);
		assertThat(state()).isEqualTo(ClockState.PAUSED);
	}

	@Test
	void questionOfAnotherCaseCannotBeAnswered() {
		UUID mine = open().id();
		this.request = newCase();
		Browser stranger = new Browser(this.port);
		enterAndConfirm(stranger, this.request);
		assertThat(stranger.get("/r/page/clarification-" + mine).location()).isEqualTo("/r/page");
		assertThat(stranger.get("/r/page/clarification-" + UUID.randomUUID()).location()).isEqualTo("/r/page");
		assertThat(stranger.get("/r/page/clarification-------------------------------------").status()).isEqualTo(404);
	}

	@Test
	void answerMonthsAfterTheLapseOpensTheCaseAgainX12() {
		String where = "/r/page/clarification-" + open().id();
		later(Duration.ofDays(20));
		later(Duration.ofDays(20));
		assertThat(this.requests.lines(this.request).get(0).outcome()).isEqualTo(Outcome.LAPSED);
		later(Duration.ofDays(80));
		this.browser = new Browser(this.port);
		Browser.Page page = enterAndConfirm(this.browser, this.request);
		assertThat(page.html().select("#lapsed").text()).contains("You can still answer");
		assertThat(page.html().select("[data-status]").text()).contains("your answer did not come");
		this.browser.submit(this.browser.get(where), where, Map.of("body", "2019"));
		runJobs();
		assertThat(this.requests.get(this.request).closedAt()).isNull();
		assertThat(state()).isEqualTo(ClockState.RUNNING);
		Browser.Page again = this.browser.get("/r/page");
		assertThat(again.html().select("#lapsed")).isEmpty();
		assertThat(again.html().select("[data-status]").text()).isEqualTo("We are working on it");
		assertThat(again.html().select("[data-due]")).isNotEmpty();
	}

	private void ask(String question) {
		this.clarifications.ask(this.request, question, "We hold twenty years of letters", "clerk");
		runJobs();
		this.delivery.deliverDue();
		runJobs();
	}

	private void later(Duration by) {
		this.clock.advance(by);
		runJobs();
	}

	private void runJobs() {
		this.jobs.runDue(this.requests.get(this.request).reference().value());
	}

	private Clarification open() {
		return this.clarifications.waiting(this.request).get(0);
	}

	private ClockState state() {
		return this.deadlines.of(this.requests.lines(this.request).get(0).id()).state();
	}

}
