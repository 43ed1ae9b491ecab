package org.rightsdesk.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Arrival;
import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.LateQuestions;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Received on Monday 2 March 2026 in England: due on Thursday 2 April 2026. */
@RightsdeskTest
@WalksEveryPath(ClarifyRequestProcess.ID)
class ClarifyRequestProcessTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	private static final String WHY = "We hold letters of twenty years";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private Clarifications clarifications;

	@Autowired
	private Deadlines deadlines;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void c7TheClockStandsStillFromTheDayTheQuestionLeavesUntilTheAnswer() {
		CaseWalk walk = submit();
		at("2026-03-09T10:00:00Z", walk);
		UUID question = ask(walk, "Which years?");
		assertThat(clock(walk).state()).as("nothing has left").isEqualTo(ClockState.RUNNING);
		at("2026-03-10T10:00:00Z", walk);
		walk.deliver();
		assertThat(clock(walk).state()).isEqualTo(ClockState.PAUSED);
		assertThat(clock(walk).waitingSince()).isEqualTo("2026-03-10");
		assertThat(walk.tasks()).as("the people go on").containsExactly("userTask_checkIdentity");
		walk.enough();
		at("2026-03-17T10:00:00Z", walk);
		this.clarifications.answer(walk.id(), question, "Everything, please", List.of());
		walk.runJobs();
		assertThat(clock(walk).pausedDays()).as("C-8").isEqualTo(7);
		assertThat(clock(walk).dueDate()).isEqualTo("2026-04-09");
		assertThat(clock(walk).noticeLimit()).as("C-16").isEqualTo("2026-04-09");
		assertThat(walk.trace(ClarifyRequestProcess.ID)).containsExactly("startEvent_questionWritten",
				"serviceTask_sendClarification", "event_questionLeft", "serviceTask_planAnswerWait",
				"event_clarificationAnswered", "endEvent_questionAnswered");
	}

	@Test
	void c8AnAnswerThatStaffEnterCountsFromItsTrueDay() {
		CaseWalk walk = submit();
		UUID question = askAndSend(walk, "2026-03-09T10:00:00Z");
		at("2026-03-16T10:00:00Z", walk);
		assertThatIllegalArgumentException().isThrownBy(() -> arrived(walk, question, "2026-03-08T12:00:00Z"));
		assertThatIllegalArgumentException().isThrownBy(() -> arrived(walk, question, "2026-03-17T12:00:00Z"));
		arrived(walk, question, "2026-03-12T12:00:00Z");
		walk.runJobs();
		// Three days later is Easter Sunday.
		assertThat(clock(walk).pausedDays()).isEqualTo(3);
		assertThat(clock(walk).dueDate()).isEqualTo("2026-04-07");
		assertThatIllegalStateException()
			.isThrownBy(() -> this.clarifications.answer(walk.id(), question, "Again", List.of()))
			.withMessage("There is no question that waits for an answer.");
	}

	@Test
	void c9QuestionsThatOverlapPauseOnceAndHaveEachTheirOwnAnswer() {
		CaseWalk walk = submit();
		UUID first = askAndSend(walk, "2026-03-09T10:00:00Z");
		UUID second = askAndSend(walk, "2026-03-11T10:00:00Z");
		assertThat(instances(walk)).isEqualTo(2);
		at("2026-03-13T10:00:00Z", walk);
		this.clarifications.answer(walk.id(), second, "Only letters", List.of());
		walk.runJobs();
		assertThat(instances(walk)).isOne();
		assertThat(this.clarifications.waiting(walk.id())).extracting(Clarification::id).containsExactly(first);
		assertThat(clock(walk).state()).isEqualTo(ClockState.PAUSED);
		at("2026-03-16T10:00:00Z", walk);
		this.clarifications.answer(walk.id(), first, "2019", List.of());
		walk.runJobs();
		assertThat(clock(walk).dueDate()).isEqualTo("2026-04-09");
		assertThat(instances(walk)).isZero();
	}

	@Test
	void byPostItStandsStillFromTheDayOfPosting() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.byPost("community-buying", RECEIVED_AT));
		at("2026-03-09T10:00:00Z", walk);
		UUID question = ask(walk, "Which years?");
		walk.deliver();
		assertThat(clock(walk).state()).isEqualTo(ClockState.RUNNING);
		assertThat(walk.tasks()).contains("userTask_resolveDelivery");
		at("2026-03-11T10:00:00Z", walk);
		Letter letter = letter(walk, LetterCode.CLARIFICATION);
		walk.bean(Delivery.class).markPosted(letter.id(), LocalDate.of(2026, 3, 10), "clerk");
		walk.deliver();
		assertThat(clock(walk).waitingSince()).isEqualTo("2026-03-10");
		at("2026-03-25T08:59:00Z", walk);
		assertThat(listed(walk)).isZero();
		at("2026-03-25T09:01:00Z", walk);
		assertThat(listed(walk)).as("half-way a clerk reminds whom no mail reaches").isOne();
		arrived(walk, question, "2026-03-20T12:00:00Z");
		walk.runJobs();
		assertThat(clock(walk).dueDate()).isEqualTo("2026-04-13");
	}

	@Test
	void x12SilenceIsRemindedHalfWayAndLapsesAtTheEndOfTheDayInTheZone() {
		CaseWalk walk = submit();
		askAndSend(walk, "2026-03-09T10:00:00Z");
		at("2026-03-24T09:01:00Z", walk);
		walk.deliver();
		assertThat(mails(walk, "REMINDER")).isOne();
		at("2026-04-09T22:59:00Z", walk);
		assertThat(walk.line().outcome()).isNull();
		at("2026-04-09T23:00:01Z", walk);
		walk.deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.LAPSED);
		assertThat(walk.request().closedAt()).isNotNull();
		assertThat(clock(walk).state()).isEqualTo(ClockState.CLOSED);
		assertThat(clock(walk).closedOn()).isEqualTo("2026-04-10");
		assertThat(letter(walk, LetterCode.LAPSE).state()).isEqualTo(LetterState.SENT);
		assertThat(mails(walk, "REMINDER")).isOne();
		assertThat(all(walk)).isZero();
		assertThat(walk.trace(ClarifyRequestProcess.ID)).endsWith("serviceTask_remindOfClarification",
				"serviceTask_planAnswerWait", "event_nextStepDue", "serviceTask_planAnswerWait",
				"serviceTask_lapseClarification", "endEvent_requestLapsed");
	}

	@Test
	void halfWayReminderIsARowThatASweepDoesOnce() {
		CaseWalk walk = submit();
		askAndSend(walk, "2026-03-09T10:00:00Z");
		assertThat(walk.milestone(MilestoneKind.CLARIFICATION_REMINDER).dueAt()).isEqualTo("2026-03-24T09:00:00Z");
		this.clock.set(Instant.parse("2026-03-24T09:01:00Z"));
		assertThat(walk.sweep(MilestoneKind.CLARIFICATION_REMINDER)).isEqualTo("PERSON_REMINDED");
		walk.runJobs();
		walk.deliver();
		assertThat(mails(walk, "REMINDER")).isOne();
		assertThat(walk.milestone(MilestoneKind.CLARIFICATION_REMINDER).doneAt()).isNotNull();
		assertThat(walk.sweep(MilestoneKind.CLARIFICATION_REMINDER)).isEqualTo("NOT_NEEDED");
	}

	@Test
	void x12ACaseDoesNotLapseWhileALaterQuestionHasItsTime() {
		CaseWalk walk = submit();
		askAndSend(walk, "2026-03-09T10:00:00Z");
		askAndSend(walk, "2026-03-20T10:00:00Z");
		at("2026-04-10T10:00:00Z", walk);
		assertThat(walk.line().outcome()).isNull();
		at("2026-04-21T10:00:00Z", walk);
		assertThat(walk.line().outcome()).isEqualTo(Outcome.LAPSED);
		assertThat(all(walk)).isZero();
	}

	@Test
	void x12ACaseDoesNotLapseWhileItsAnswerIsOnItsWay() {
		CaseWalk walk = submit().searchOnly("mailboxes");
		askAndSend(walk, "2026-03-09T10:00:00Z");
		walk.enough().search("NOTHING_HELD").clerk("userTask_reviewMaterial", "reviewOutcome", "NO_DATA_HELD");
		at("2026-03-24T10:00:00Z", walk);
		at("2026-04-10T10:00:00Z", walk);
		assertThat(walk.line().outcome()).isNull();
		walk.deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.NO_DATA_HELD);
		assertThat(all(walk)).isZero();
	}

	@Test
	void c7ForAnotherRightTheClockGoesOnAndSilenceClosesNothing() {
		NewRequest own = Submissions.access("community-buying", RECEIVED_AT);
		CaseWalk walk = CaseWalk.submit(this.context,
				new NewRequest(own.organisation(), own.channel(), own.receivedAt(), own.zone(),
						List.of(Right.RECTIFICATION), own.requester(), null, own.wanted(), "", null, null,
						own.answerBy(), false, false, "", null, ""));
		assertThat(this.clarifications.effect(walk.id())).isEqualTo(ClarificationEffect.CLOCK_GOES_ON);
		UUID question = askAndSend(walk, "2026-03-09T10:00:00Z");
		assertThat(clock(walk).dueDate()).isEqualTo("2026-04-02");
		assertThat(letter(walk, LetterCode.CLARIFICATION).view().page()).contains("it goes on while we wait")
			.doesNotContain("we close your request");
		at("2026-03-24T10:00:00Z", walk);
		at("2026-04-10T10:00:00Z", walk);
		assertThat(walk.line().outcome()).isNull();
		assertThat(listed(walk)).as("staff are told to go on").isOne();
		assertThat(walk.trace(ClarifyRequestProcess.ID)).endsWith("serviceTask_goOnWithoutAnswer", "endEvent_wentOn");
		this.clarifications.answer(walk.id(), question, "The street", List.of());
		assertThat(this.clarifications.waiting(walk.id())).as("late words are welcome").isEmpty();
	}

	@Test
	void c18WhatIsAskedAfterTheDueDateHasNoEffect() {
		CaseWalk walk = submit();
		at("2026-04-08T10:00:00Z", walk);
		assertThat(this.clarifications.effect(walk.id())).isEqualTo(ClarificationEffect.TOO_LATE);
		askAndSend(walk, "2026-04-08T11:00:00Z");
		assertThat(clock(walk).state()).isEqualTo(ClockState.RUNNING);
		assertThat(clock(walk).isOverdue(this.clock.instant())).isTrue();
		assertThat(letter(walk, LetterCode.CLARIFICATION).view().page()).contains("it goes on while we wait");
	}

	@Test
	void whoWithdrawsIsAskedNoMore() {
		CaseWalk walk = submit();
		ask(walk, "Which years?");
		walk.bean(Lifecycle.class).withdraw(walk.id(), "requester");
		walk.runJobs();
		assertThat(letter(walk, LetterCode.CLARIFICATION).state()).isEqualTo(LetterState.TAKEN_BACK);
		assertThat(all(walk)).isZero();
		assertThat(walk.trace(ClarifyRequestProcess.ID)).endsWith("startEvent_questionDropped",
				"endEvent_nothingToAsk");
	}

	@Test
	void whatIsAnsweredBeforeTheQuestionLeftIsNotAskedAndPausesNothing() {
		CaseWalk walk = submit();
		at("2026-03-09T10:00:00Z", walk);
		UUID question = ask(walk, "Which years?");
		arrived(walk, question, "2026-03-09T10:00:00Z");
		walk.deliver();
		assertThat(letter(walk, LetterCode.CLARIFICATION).state()).isEqualTo(LetterState.TAKEN_BACK);
		assertThat(clock(walk).dueDate()).isEqualTo("2026-04-02");
		assertThat(instances(walk)).isZero();
	}

	@Test
	void nothingIsAskedWithoutWordsOrReasonOrInAClosedCase() {
		CaseWalk walk = submit();
		assertThatIllegalArgumentException().isThrownBy(() -> this.clarifications.ask(walk.id(), " ", WHY, "clerk"))
			.withMessage("Question: write it down.");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.clarifications.ask(walk.id(), "Which years?", "", "clerk"))
			.withMessage("Why it is needed: write it down.");
		walk.bean(Lifecycle.class).withdraw(walk.id(), "requester");
		walk.runJobs();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.clarifications.ask(walk.id(), "Which years?", WHY, "clerk"))
			.withMessageContaining("closed");
	}

	@Test
	void c3ALateFirstQuestionThatWouldStopTheClockNeedsAnOfficersApproval() {
		CaseWalk walk = submit();
		at("2026-03-10T10:00:00Z", walk);
		assertThatIllegalStateException()
			.isThrownBy(() -> this.clarifications.ask(walk.id(), "Which years?", WHY, "clerk"))
			.withMessageContaining("an officer has to approve it");
		assertThat(this.clarifications.of(walk.id())).isEmpty();
		walk.bean(LateQuestions.class).approve(walk.id(), "The search found three companies", "officer");
		UUID question = askAndSend(walk, "2026-03-10T11:00:00Z");
		assertThat(clock(walk).state()).isEqualTo(ClockState.PAUSED);
		at("2026-03-30T10:00:00Z", walk);
		this.clarifications.answer(walk.id(), question, "All", List.of());
		walk.runJobs();
		askAndSend(walk, "2026-04-13T10:00:00Z");
		assertThat(this.clarifications.of(walk.id())).as("a later one is no first one").hasSize(2);
	}

	private CaseWalk submit() {
		return CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT));
	}

	private UUID askAndSend(CaseWalk walk, String instant) {
		at(instant, walk);
		UUID id = ask(walk, "Which years?");
		walk.deliver();
		return id;
	}

	private UUID ask(CaseWalk walk, String question) {
		this.clarifications.ask(walk.id(), question, WHY, "clerk");
		walk.runJobs();
		List<Clarification> all = this.clarifications.of(walk.id());
		return all.get(all.size() - 1).id();
	}

	private void arrived(CaseWalk walk, UUID question, String instant) {
		this.clarifications.answerArrived(walk.id(), question, "All of them", List.of(),
				new Arrival(Instant.parse(instant), Channel.PHONE, "clerk"));
	}

	private void at(String instant, CaseWalk walk) {
		this.clock.set(Instant.parse(instant));
		walk.runJobs();
	}

	private ClockResult clock(CaseWalk walk) {
		return this.deadlines.of(walk.line().id());
	}

	private long instances(CaseWalk walk) {
		return walk.bean(RuntimeService.class)
			.createProcessInstanceQuery()
			.processDefinitionKey(ClarifyRequestProcess.ID)
			.processInstanceBusinessKey(walk.reference())
			.count();
	}

	private long all(CaseWalk walk) {
		return walk.bean(RuntimeService.class)
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(walk.reference())
			.count();
	}

	private int listed(CaseWalk walk) {
		return this.jdbc.sql("select count(*) from staff_reminder where line like ? and line like '%question%'")
			.param(walk.reference() + ":%")
			.query(Integer.class)
			.single();
	}

	private int mails(CaseWalk walk, String kind) {
		return this.jdbc.sql("select count(*) from outbox where request_id = ? and kind = ? and status = 'SENT'")
			.params(walk.id(), kind)
			.query(Integer.class)
			.single();
	}

	private static Letter letter(CaseWalk walk, LetterCode code) {
		return walk.bean(Letters.class)
			.of(walk.id())
			.stream()
			.filter((letter) -> letter.code() == code)
			.reduce((one, later) -> later)
			.orElseThrow();
	}

}
