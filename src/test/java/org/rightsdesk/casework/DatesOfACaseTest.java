package org.rightsdesk.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.AnswerWait;
import org.rightsdesk.correspondence.IdentityRequest;
import org.rightsdesk.correspondence.InDoubt;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterView;
import org.rightsdesk.correspondence.ProofWanted;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.engine.StaffAuthentication;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.identity.IdentityQuestions;
import org.rightsdesk.identity.QuestionDraft;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Received on Monday 2 March 2026 in England: due on Thursday 2 April 2026. */
@RightsdeskTest
class DatesOfACaseTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	MockMvc mvc;

	@Autowired
	TestClock clock;

	CaseWalk walk;

	@AfterEach
	void backToRealTime() {
		this.clock.reset();
	}

	@Test
	void c15ThreeDatesStandBesideEachOther() throws Exception {
		received("community-buying");
		Document page = page("case-handler");
		assertThat(page.select("[data-date=due]").text()).isEqualTo("2 April 2026");
		assertThat(page.select("[data-date=internal]").text()).isEqualTo("30 March 2026");
		assertThat(page.select("[data-date=promised]").text()).isEqualTo("2 April 2026");
		assertThat(page.select("#dates .govuk-warning-text")).isEmpty();
		received("trade-body");
		assertThat(page("case-handler").select("[data-date=promised]")).isEmpty();
	}

	@Test
	void aPromiseThatEndsBeforeTheLawsTimeIsWarnedOf() throws Exception {
		received("community-buying");
		ask();
		assertThat(page("case-handler").select("#dates .govuk-warning-text").text()).contains("2 April 2026",
				"sooner than the law");
		this.clock.set(Instant.parse("2026-04-03T09:00:00Z"));
		assertThat(page("case-handler").select("#dates .govuk-warning-text").text()).contains("has passed");
	}

	@Test
	void onlyAnOfficerCorrectsADateAndTheHistoryShowsIt() throws Exception {
		received("trade-body");
		this.clock.set(Instant.parse("2026-03-25T09:00:00Z"));
		assertThat(page("case-handler").getElementById("correct-date")).isNull();
		String event = page("officer").select("#wrongDate option").get(1).val();
		Map<String, String> typed = new LinkedHashMap<>(Map.of("action", "correct-date", "wrongDate", event,
				"trueDate.day", "23", "trueDate.month", "2", "trueDate.year", "2026", "correctBecause", ""));
		assertThat(act("case-handler", typed).getStatus()).isEqualTo(404);
		MockHttpServletResponse refused = act("officer", typed);
		assertThat(refused.getStatus()).isEqualTo(400);
		Document again = Jsoup.parse(refused.getContentAsString());
		assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#correctBecause");
		assertThat(again.select("input[name='trueDate.day']").val()).isEqualTo("23");
		assertThat(again.select("#wrongDate option[selected]").val()).isEqualTo(event);
		typed.put("correctBecause", "The date stamp <b>says so</b>");
		assertThat(act("officer", typed).getRedirectedUrl()).endsWith("#dates");
		Document page = page("officer");
		assertThat(page.select(".case-file__date").text()).contains("Overdue since 23 March 2026");
		assertThat(page.select("#events").text()).contains("Corrected by olga on 25 Mar 2026",
				"The date stamp <b>says so</b>", "before that 2 Mar 2026");
		assertThat(page.select("#timeline").text()).contains("Date corrected:", "The case is overdue");
		assertThat(page.select("#milestones li").eachText()).contains("Reminder: overdue due 25 Mar 2026");
		LetterView letter = this.walk.bean(Letters.class)
			.preview(this.walk.id(), new IdentityRequest("Which street?", "", InDoubt.IDENTITY, ProofWanted.DOCUMENT,
					new AnswerWait(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 4, 3))));
		assertThat(Jsoup.parse(letter.page()).text()).contains("Received on: 23 February 2026");
	}

	@Test
	void c3ALateFirstQuestionNeedsAnOfficersApprovalWithAReason() throws Exception {
		received("trade-body");
		this.walk.bean(IdentityQuestions.class).draft(this.walk.id(), QuestionDraft.inWords("Which street?"), "clerk");
		this.clock.set(Instant.parse("2026-03-09T09:00:00Z"));
		assertThat(page("officer").getElementById("late-question")).as("the fifth working day is prompt").isNull();
		this.clock.set(Instant.parse("2026-03-10T09:00:00Z"));
		assertThatThrownBy(this::ask).hasMessageContaining("an officer has to approve it");
		assertThat(page("case-handler").select("#late-question form")).isEmpty();
		Map<String, String> approval = Map.of("action", "approve-late-question", "lateBecause",
				"Two people of that name");
		assertThat(act("case-handler", approval).getStatus()).isEqualTo(404);
		assertThat(act("officer", Map.of("action", "approve-late-question", "lateBecause", " ")).getStatus())
			.isEqualTo(400);
		assertThat(act("officer", approval).getRedirectedUrl()).endsWith("#late-question");
		assertThat(page("case-handler").select("#late-question").text()).contains("Approved by olga",
				"Two people of that name");
		this.walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE");
		assertThat(this.walk.bean(Deadlines.class).events(this.walk.line().id())).extracting(ClockEvent::type)
			.contains(ClockEventType.IDENTITY_REQUESTED);
		assertThat(page("officer").getElementById("late-question")).isNull();
	}

	@Test
	void l14LiesWithTheHandlerOnTheDueDateAndIsSentWithReasonAndDay() throws Exception {
		received("trade-body");
		this.clock.set(Instant.parse("2026-04-01T12:00:00Z"));
		this.walk.runJobs();
		assertThat(page("case-handler").getElementById("delay")).isNull();
		this.clock.set(Instant.parse("2026-04-02T06:00:00Z"));
		this.walk.runJobs();
		assertThat(page("case-handler").select("#delay").text()).contains("due by 2 April 2026");
		Map<String, String> typed = new LinkedHashMap<>(Map.of("action", "send-delay", "delayWhy", "A server failed",
				"delaySoFar", "", "delayExpected.day", "2", "delayExpected.month", "4", "delayExpected.year", "2026"));
		MockHttpServletResponse refused = act("case-handler", typed);
		assertThat(refused.getStatus()).isEqualTo(400);
		assertThat(Jsoup.parse(refused.getContentAsString()).select("#delayExpected-error").text())
			.contains("a day that lies ahead");
		assertThat(Jsoup.parse(refused.getContentAsString()).select("#delayWhy").text()).isEqualTo("A server failed");
		typed.put("delayExpected.day", "9");
		typed.put("action", "keep-delay");
		assertThat(act("case-handler", typed).getStatus()).isEqualTo(302);
		assertThat(preview()).contains("A server failed", "9 April 2026", "You have nothing of our answer yet.",
				"You can complain to us");
		typed.put("action", "send-delay");
		assertThat(act("case-handler", typed).getStatus()).isEqualTo(302);
		assertThat(this.walk.bean(Letters.class).of(this.walk.id()))
			.filteredOn((letter) -> letter.code() == LetterCode.DELAY)
			.singleElement()
			.satisfies((letter) -> assertThat(letter.view().mail()).doesNotContain("A server failed")
				.contains("2 April 2026"));
		assertThat(page("case-handler").select("#delay").text()).contains("told on 2 April 2026");
		assertThat(act("case-handler", typed).getStatus()).as("not twice").isEqualTo(400);
	}

	private void received(String organisation) {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
		this.walk = CaseWalk.submit(this.context, Submissions.access(organisation, this.clock.instant()));
	}

	private void ask() {
		this.walk.bean(IdentityQuestions.class)
			.draft(this.walk.id(), QuestionDraft.inWords("Which street do you live in?"), "clerk");
		this.walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE");
	}

	private String preview() throws Exception {
		return Jsoup
			.parse(this.mvc.perform(get("/staff/case-file/preview/delay").param("reference", this.walk.reference())
				.with(staff("case-handler"))).andReturn().getResponse().getContentAsString())
			.text();
	}

	private Document page(String group) throws Exception {
		MockHttpServletResponse answer = this.mvc
			.perform(get("/staff/case-file").param("reference", this.walk.reference()).with(staff(group)))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString());
	}

	private MockHttpServletResponse act(String group, Map<String, String> typed) throws Exception {
		MockHttpServletRequestBuilder form = post("/staff/case-file").param("reference", this.walk.reference());
		typed.forEach(form::param);
		return this.mvc.perform(form.with(staff(group)).with(csrf())).andReturn().getResponse();
	}

	private RequestPostProcessor staff(String group) {
		String name = group.equals("officer") ? "olga" : "hanna";
		return authentication(new StaffAuthentication(
				new StaffMember(name, Set.of(group), Set.of("trade-body", "community-buying")), this.clock.instant()));
	}

}
