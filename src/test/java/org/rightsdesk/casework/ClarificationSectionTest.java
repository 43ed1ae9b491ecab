package org.rightsdesk.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.assessment.Clarifications;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.engine.StaffAuthentication;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.identity.IdentityQuestions;
import org.rightsdesk.identity.QuestionDraft;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Received on Monday 2 March 2026 in England: due on Thursday 2 April 2026. */
@RightsdeskTest
class ClarificationSectionTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	@Autowired
	MockMvc mvc;

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void staffAskAndEnterTheAnswerWithItsTrueDay() {
		CaseWalk walk = submit();
		at("2026-03-09T10:00:00Z", walk);
		Visitor clerk = open(walk);
		assertThat(clerk.page().select("[data-effect]").text()).startsWith("The clock stands still");
		clerk.press("Send the question", "meaning", "Which years?", "meaningWhy", "");
		assertThat(clerk.errors()).containsKey("meaningWhy");
		clerk.press("Send the question", "meaning", "Which years?", "meaningWhy", "We hold twenty");
		assertThat(clerk.page().select("#clarification").text()).contains("Which years?", "On its way to the person");
		walk.runJobs();
		walk.deliver();
		at("2026-03-20T10:00:00Z", walk);
		clerk = open(walk);
		assertThat(clerk.page().select("#clarification").text()).contains("Asked on 9 March 2026");
		enter(clerk, LocalDate.of(2026, 3, 21));
		assertThat(clerk.errors()).containsKey("meantOn");
		enter(clerk, LocalDate.of(2026, 3, 16));
		walk.runJobs();
		assertThat(walk.bean(Deadlines.class).of(walk.line().id()).dueDate()).isEqualTo("2026-04-09");
		assertThat(walk.bean(Messages.class).of(walk.id())).singleElement().satisfies((message) -> {
			assertThat(message.channel()).isEqualTo(Channel.PHONE);
			assertThat(message.at()).isEqualTo("2026-03-16T12:00:00Z");
		});
		assertThat(open(walk).page().select("#clarification").text()).contains("Answered on 16 March 2026");
	}

	@Test
	void c18StaffAreToldThatItIsTooLate() {
		CaseWalk walk = submit();
		at("2026-04-08T10:00:00Z", walk);
		assertThat(open(walk).page().select("[data-effect]").text()).contains("the case stays overdue (C-18)");
	}

	@Test
	void x12StaffOpenALapsedCaseWithTheAnswerThatCame() {
		CaseWalk walk = submit();
		walk.bean(Clarifications.class).ask(walk.id(), "Which years?", "We hold twenty", "clerk");
		walk.runJobs();
		walk.deliver();
		lapse(walk);
		at("2026-06-15T10:00:00Z", walk);
		Visitor clerk = open(walk);
		assertThat(clerk.page().select("#lapsed").text()).contains("also months later");
		assertThat(clerk.page().select("#ask-meaning")).isEmpty();
		enter(clerk, LocalDate.of(2026, 6, 12));
		walk.runJobs();
		assertThat(walk.tasks()).containsExactly("userTask_checkIdentity");
		assertThat(open(walk).page().select("#lapsed")).isEmpty();
		assertThat(open(walk).page().select("#timeline").text()).contains("Case opened again");
		assertThat(walk.bean(Deadlines.class).of(walk.line().id()).pausedDays()).isEqualTo(102);
	}

	@Test
	void x12TheAnswerWhoIsAskingOpensItToo() throws Exception {
		CaseWalk walk = submit();
		walk.bean(IdentityQuestions.class).draft(walk.id(), QuestionDraft.inWords("What is your number?"), "clerk");
		walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE").deliver();
		lapse(walk);
		at("2026-06-15T10:00:00Z", walk);
		assertThat(open(walk).page().select("#identity-answer")).hasSize(1);
		var member = new StaffMember("clerk", Set.of("case-handler"), Set.of("community-buying"));
		this.mvc
			.perform(post("/staff/case-file").param("reference", walk.reference())
				.param("action", "enter-answer")
				.param("answerBy", "POST")
				.param("answer", "It is 12")
				.param("answerOn.day", "12")
				.param("answerOn.month", "6")
				.param("answerOn.year", "2026")
				.with(authentication(new StaffAuthentication(member, this.clock.instant())))
				.with(csrf()))
			.andExpect(status().is3xxRedirection());
		walk.runJobs();
		walk.enough();
		assertThat(walk.bean(Deadlines.class).of(walk.line().id()).startDate()).isEqualTo("2026-06-12");
	}

	@Test
	void aWithdrawalThatStaffEnterCountsFromItsTrueDay() {
		CaseWalk walk = submit();
		at("2026-03-09T10:00:00Z", walk);
		Visitor clerk = open(walk);
		withdraw(clerk, LocalDate.of(2026, 3, 1));
		assertThat(clerk.errors()).containsKey("withdrawnOn");
		withdraw(clerk, LocalDate.of(2026, 3, 10));
		assertThat(clerk.errors()).containsKey("withdrawnOn");
		withdraw(clerk, LocalDate.of(2026, 3, 2));
		walk.runJobs();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.WITHDRAWN);
		assertThat(walk.bean(Deadlines.class).of(walk.line().id()).closedOn()).isEqualTo("2026-03-02");
	}

	private void withdraw(Visitor clerk, LocalDate day) {
		clerk.press("Withdraw the request", "sure", "yes", "withdrawnOn.day", "" + day.getDayOfMonth(),
				"withdrawnOn.month", "" + day.getMonthValue(), "withdrawnOn.year", "" + day.getYear());
	}

	private void lapse(CaseWalk walk) {
		List.of("2026-03-20T10:00:00Z", "2026-04-05T10:00:00Z").forEach((instant) -> at(instant, walk));
		assertThat(walk.line().outcome()).isEqualTo(Outcome.LAPSED);
	}

	private void enter(Visitor clerk, LocalDate day) {
		clerk.press("Record this answer", "asked", clerk.page().select("#asked-question option").val(), "meantBy",
				"PHONE", "meant", "Only 2019", "meantOn.day", "" + day.getDayOfMonth(), "meantOn.month",
				"" + day.getMonthValue(), "meantOn.year", "" + day.getYear());
	}

	private CaseWalk submit() {
		this.clock.set(RECEIVED_AT);
		return CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT));
	}

	private Visitor open(CaseWalk walk) {
		return Visitor.staff(this.mvc, this.context.getBean(Clock.class), "clerk", "case-handler", "community-buying")
			.open("/staff/case-file?reference=" + walk.reference());
	}

	private void at(String instant, CaseWalk walk) {
		this.clock.set(Instant.parse(instant));
		walk.runJobs();
	}

}
