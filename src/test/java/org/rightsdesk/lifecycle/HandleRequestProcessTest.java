package org.rightsdesk.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.assessment.Assessments;
import org.rightsdesk.assessment.Clarifications;
import org.rightsdesk.correspondence.Arrival;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.ClockReason;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.fulfilment.Releases;
import org.rightsdesk.fulfilment.Review;
import org.rightsdesk.identity.IdentityQuestions;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.identity.QuestionDraft;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

@RightsdeskTest
@WalksEveryPath(HandleRequestProcess.ID)
class HandleRequestProcessTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private Lifecycle lifecycle;

	@Autowired
	private Deadlines deadlines;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void answeredRequestIsClosed() {
		CaseWalk walk = submit().searchOnly("mailboxes").enough().search("NOTHING_HELD");
		walk.clerk("userTask_reviewMaterial", "reviewOutcome", "NO_DATA_HELD").deliver();
		assertThat(walk.trace(HandleRequestProcess.ID)).containsExactly("startEvent_requestReceived",
				"callActivity_verifyIdentity", "subProcess_workOnRight", "startEvent_lineReached",
				"callActivity_assessRequest", "callActivity_exerciseRight", "endEvent_lineAnswered",
				"serviceTask_findOpenLines", "serviceTask_closeRequest", "endEvent_requestAnswered");
		assertClosed(walk, Outcome.NO_DATA_HELD);
	}

	@Test
	void anAssessmentOpenedInWorkSearchesNothingAgain() {
		CaseWalk walk = submit().searchOnly("mailboxes").enough().search("NOTHING_HELD");
		assertThat(walk.tasks()).containsExactly("userTask_reviewMaterial");
		openAssessment(walk);
		assertThat(walk.trace(HandleRequestProcess.ID)).containsSubsequence("callActivity_exerciseRight",
				"event_assessmentOpened", "callActivity_assessRequest", "callActivity_exerciseRight");
		assertThat(walk.tasks()).as("the owner is not asked twice").containsExactly("userTask_reviewMaterial");
		walk.clerk("userTask_reviewMaterial", "reviewOutcome", "NO_DATA_HELD").deliver();
		assertClosed(walk, Outcome.NO_DATA_HELD);
	}

	@Test
	void anAssessmentOpenedWhileOwnersSearchAsksThemAgainForTheRest() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("repairs-service", RECEIVED_AT)).enough();
		TaskService tasks = walk.bean(TaskService.class);
		List<Task> before = tasks.createTaskQuery().processInstanceBusinessKey(walk.reference()).list();
		assertThat(before).hasSize(2);
		UUID left = walk.searchOf(before.get(0)).id();
		walk.recordAll(walk.searchOf(before.get(1)), "owner");
		tasks.complete(before.get(1).getId(), Map.of("searchResult", "NOTHING_HELD"));
		openAssessment(walk);
		assertThat(walk.searchOf(walk.task("userTask_searchSystem")).id()).isEqualTo(left);
		walk.search("NOTHING_HELD");
		assertThat(walk.tasks()).containsExactly("userTask_reviewMaterial");
	}

	@Test
	void aLineThatHasEndedIsNotWorkedOnWhenTheCaseOpensAgain() {
		CaseWalk walk = twoLines();
		RequestLine first = walk.line();
		walk.bean(Deadlines.class).record(first.id(), ClockEvent.at(ClockEventType.RESPONDED, this.clock.instant()));
		walk.bean(Requests.class).closeLine(first.id(), Outcome.NO_DATA_HELD, "clerk");
		walk.enough();
		assertThat(walk.trace(HandleRequestProcess.ID)).contains("endEvent_lineEnded")
			.containsOnlyOnce("callActivity_exerciseRight");
	}

	@Test
	void g6WhatIsAssessedFirstComesBackToWhoIsAsking() {
		CaseWalk walk = submit().searchOnly("mailboxes");
		assertThatException().isThrownBy(() -> walk.clerk("userTask_checkIdentity", "identityDecision", "ASSESS_FIRST"))
			.withMessageContaining("Open an assessment and say why");
		walk.bean(Assessments.class).open(walk.line().id(), "It may not be for us", "clerk");
		walk.clerk("userTask_checkIdentity", "identityDecision", "ASSESS_FIRST");
		walk.clerk("userTask_assessRequest", "assessmentDecision", "PROCEED");
		assertThat(walk.tasks()).as("nothing is searched before").containsExactly("userTask_checkIdentity");
		assertThat(walk.trace(HandleRequestProcess.ID)).doesNotContain("callActivity_exerciseRight");
		walk.enough();
		assertThat(walk.tasks()).containsExactly("userTask_searchSystem");
		walk.search("NOTHING_HELD");
		walk.clerk("userTask_reviewMaterial", "reviewOutcome", "NO_DATA_HELD").deliver();
		assertClosed(walk, Outcome.NO_DATA_HELD);
	}

	/** And decides that it goes on. */
	private static void openAssessment(CaseWalk walk) {
		walk.bean(Assessments.class).open(walk.line().id(), "It may be excessive", "clerk");
		walk.runJobs();
		walk.clerk("userTask_assessRequest", "assessmentDecision", "PROCEED");
	}

	@Test
	void questionWithoutARightIsAnsweredAndClosed() {
		CaseWalk walk = submit();
		walk.bean(IdentityVerification.class).draftPlainReply(walk.id(), "We open at nine.", "clerk");
		walk.clerk("userTask_checkIdentity", "identityDecision", "NO_RIGHTS_REQUEST");
		assertThat(walk.trace(HandleRequestProcess.ID)).containsExactly("startEvent_requestReceived",
				"callActivity_verifyIdentity", "serviceTask_closeAsQuestion", "endEvent_questionAnswered");
		assertClosed(walk, Outcome.NO_RIGHTS_REQUEST);
	}

	@Test
	void withdrawalEndsTheCaseWhereverItIs() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("repairs-service", RECEIVED_AT)).enough();
		assertThat(walk.tasks()).hasSize(2).containsOnly("userTask_searchSystem");
		assertThat(this.lifecycle.withdraw(walk.id(), "requester")).isTrue();
		walk.runJobs();
		assertThat(walk.tasks()).isEmpty();
		assertThat(walk.trace(HandleRequestProcess.ID)).endsWith("startEvent_requestWithdrawn",
				"serviceTask_recordWithdrawal", "serviceTask_confirmWithdrawal", "endEvent_requestWithdrawn");
		assertClosed(walk, Outcome.WITHDRAWN);
		assertThat(letters(walk)).contains(LetterCode.WITHDRAWAL_CONFIRMATION);
	}

	@Test
	void withdrawalTakesBackAnAnswerThatHasNotLeft() {
		CaseWalk walk = submit().searchOnly("mailboxes").enough().search("NOTHING_HELD");
		walk.clerk("userTask_reviewMaterial", "reviewOutcome", "NO_DATA_HELD");
		this.lifecycle.withdraw(walk.id(), "requester");
		walk.runJobs();
		walk.deliver();
		assertThat(walk.bean(Letters.class).of(walk.id())).extracting(Letter::code, Letter::state)
			.contains(tuple(LetterCode.ANSWER, LetterState.TAKEN_BACK),
					tuple(LetterCode.WITHDRAWAL_CONFIRMATION, LetterState.SENT));
		assertClosed(walk, Outcome.WITHDRAWN);
	}

	@Test
	void withdrawalClosesFilesWhoseLetterHasNotLeft() {
		CaseWalk walk = submit().searchOnly("mailboxes");
		walk.bean(IdentityVerification.class).recordHeldInSystem(walk.id(), "mailboxes", "", "clerk");
		UUID file = walk.enough().collect("mailboxes", "mail.txt");
		walk.search("FOUND");
		walk.bean(Review.class).release(walk.line().id(), file, "clerk");
		walk.clerk("userTask_reviewMaterial", "reviewOutcome", "GRANTED");
		Releases releases = walk.bean(Releases.class);
		assertThat(releases.downloadable(walk.id(), file)).isTrue();
		this.lifecycle.withdraw(walk.id(), "requester");
		walk.runJobs();
		assertThat(releases.downloadable(walk.id(), file)).isFalse();
	}

	@Test
	void withdrawalCountsFromTheMomentItWasSaid() {
		CaseWalk walk = submit();
		this.clock.set(Instant.parse("2026-03-04T23:50:00Z"));
		this.lifecycle.withdraw(walk.id(), "requester");
		this.clock.set(Instant.parse("2026-03-05T08:00:00Z"));
		walk.runJobs();
		assertThat(this.deadlines.of(walk.line().id()).closedOn()).isEqualTo("2026-03-04");
	}

	@Test
	void l15CaseGoesOnInAnotherWhereverItIs() {
		CaseWalk walk = submit();
		CaseWalk other = submit();
		for (CaseWalk one : List.of(walk, other)) {
			one.bean(IdentityVerification.class).recordHeldInSystem(one.id(), "mailboxes", "", "clerk");
			one.enough();
		}
		Merging merging = walk.bean(Merging.class);
		merging.plan(walk.id(), other.reference(), "She told me on the phone", "officer");
		merging.merge(walk.id(), "officer");
		walk.runJobs();
		assertThat(walk.tasks()).isEmpty();
		assertThat(walk.trace(HandleRequestProcess.ID)).endsWith("startEvent_requestMerged", "serviceTask_recordMerger",
				"serviceTask_confirmMerger", "endEvent_requestMerged");
		assertClosed(walk, Outcome.DUPLICATE);
		assertThat(letters(walk)).contains(LetterCode.MERGED);
		assertThat(other.tasks()).containsOnly("userTask_searchSystem");
		assertThat(other.request().closedAt()).isNull();
	}

	@Test
	void secondWithdrawalChangesNothing() {
		CaseWalk walk = submit();
		assertThat(this.lifecycle.withdraw(walk.id(), "requester")).isTrue();
		assertThat(this.lifecycle.withdraw(walk.id(), "clerk")).isFalse();
		walk.runJobs();
		assertThat(this.lifecycle.withdraw(walk.id(), "clerk")).isFalse();
		assertThat(letters(walk)).containsOnlyOnce(LetterCode.WITHDRAWAL_CONFIRMATION);
	}

	@Test
	void whileAQuestionWaitsThePersonCanWithdraw() {
		CaseWalk walk = submit();
		walk.bean(IdentityQuestions.class)
			.draft(walk.id(), QuestionDraft.inWords("What is your member number?"), "clerk");
		walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE");
		this.lifecycle.withdraw(walk.id(), "requester");
		walk.runJobs();
		assertClosed(walk, Outcome.WITHDRAWN);
	}

	@Test
	void whoWithdrawsBeforeAnythingHasRunIsHeard() {
		CaseWalk walk = CaseWalk.store(this.context, Submissions.access("community-buying", RECEIVED_AT));
		assertThat(this.lifecycle.withdraw(walk.id(), "requester")).isTrue();
		walk.runJobs();
		assertClosed(walk, Outcome.WITHDRAWN);
	}

	@Test
	void anAnswerThatCrossesTheWithdrawalIsRefusedInWords() {
		CaseWalk walk = submit();
		walk.bean(IdentityQuestions.class)
			.draft(walk.id(), QuestionDraft.inWords("What is your member number?"), "clerk");
		walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE");
		this.lifecycle.withdraw(walk.id(), "requester");
		assertThatIllegalStateException()
			.isThrownBy(() -> walk.bean(IdentityVerification.class).answer(walk.id(), "It is 12", List.of()))
			.withMessage("There is no question that waits for an answer.");
	}

	@Test
	void everyLineRunsOnItsOwn() {
		CaseWalk walk = twoLines().enough();
		assertThat(walk.tasks()).hasSize(2).containsOnly("userTask_searchSystem");
		this.lifecycle.withdraw(walk.id(), "requester");
		walk.runJobs();
		assertThat(walk.bean(Requests.class).lines(walk.id())).extracting(RequestLine::outcome)
			.containsExactly(Outcome.WITHDRAWN, Outcome.WITHDRAWN);
	}

	@Test
	void startedRequestHasAClockPerLine() {
		CaseWalk walk = submit();
		assertThat(this.deadlines.events(walk.line().id())).extracting(ClockEvent::type)
			.containsExactly(ClockEventType.RECEIVED);
		assertThat(this.deadlines.of(walk.line().id()).dueDate()).isEqualTo("2026-04-02");
	}

	@Test
	void x12WithoutAnAnswerWhoIsAskingTheCaseLapses() {
		CaseWalk walk = submit();
		askWhoTheyAre(walk);
		at("2026-03-20T10:00:00Z", walk);
		at("2026-04-03T10:00:00Z", walk);
		walk.deliver();
		assertThat(walk.trace(HandleRequestProcess.ID)).endsWith("event_identityNotShown", "serviceTask_recordLapse",
				"serviceTask_confirmLapse", "endEvent_requestLapsed");
		assertClosed(walk, Outcome.LAPSED);
		assertThat(this.deadlines.events(walk.line().id()))
			.contains(ClockEvent.lapsed(LocalDate.of(2026, 4, 3), ClockReason.IDENTITY));
		assertThat(lapseLetter(walk)).contains("make sure who is asking");
	}

	@Test
	void x12WithoutAnAnswerWhatIsMeantTheCaseLapsesWhereverItIs() {
		CaseWalk checking = askWhatIsMeant(submit());
		CaseWalk working = askWhatIsMeant(submit().enough());
		for (CaseWalk walk : List.of(checking, working)) {
			at("2026-03-20T10:00:00Z", walk);
		}
		for (CaseWalk walk : List.of(checking, working)) {
			at("2026-04-03T10:00:00Z", walk);
			walk.deliver();
			assertClosed(walk, Outcome.LAPSED);
			assertThat(walk.tasks()).isEmpty();
			assertThat(lapseLetter(walk)).contains("your answer to our question about what you mean");
		}
		assertThat(checking.trace(HandleRequestProcess.ID)).contains("event_lapsedUnidentified");
		assertThat(working.trace(HandleRequestProcess.ID)).contains("event_lapsedInWork");
	}

	@Test
	void x12AnAnswerMonthsLaterOpensTheSameCaseWithItsOwnDates() {
		CaseWalk walk = askWhatIsMeant(submit().enough());
		at("2026-03-20T10:00:00Z", walk);
		at("2026-04-03T10:00:00Z", walk);
		walk.deliver();
		List<ClockEvent> before = this.deadlines.events(walk.line().id());
		at("2026-07-01T10:00:00Z", walk);
		reopenWithAnswer(walk, "2026-07-01T10:00:00Z");
		assertThat(walk.tasks()).containsExactly("userTask_checkIdentity");
		assertThat(walk.line().outcome()).isNull();
		assertThat(walk.request().closedAt()).isNull();
		assertThat(this.deadlines.events(walk.line().id())).startsWith(before.toArray(ClockEvent[]::new))
			.contains(ClockEvent.reopened(LocalDate.of(2026, 7, 1), ClockReason.CLARIFICATION));
		// 2 April and the 121 days from 2 March to 1 July.
		assertThat(this.deadlines.of(walk.line().id()).dueDate()).isEqualTo("2026-08-03");
		walk.enough();
		assertThat(walk.tasks()).as("everything is searched again").contains("userTask_searchSystem");
		this.lifecycle.withdraw(walk.id(), "requester");
		walk.runJobs();
		assertClosed(walk, Outcome.WITHDRAWN);
	}

	@Test
	void x12AnAnswerWhoIsAskingOpensTheCaseWithAFullMonth() {
		CaseWalk walk = submit();
		askWhoTheyAre(walk);
		at("2026-03-20T10:00:00Z", walk);
		at("2026-04-03T10:00:00Z", walk);
		at("2026-07-01T10:00:00Z", walk);
		walk.bean(TransactionTemplate.class).executeWithoutResult((status) -> {
			walk.bean(Reopening.class).reopen(walk.id(), this.clock.instant(), "requester");
			walk.bean(IdentityVerification.class).answer(walk.id(), "It is 12", List.of());
		});
		walk.runJobs();
		walk.enough();
		assertThat(this.deadlines.of(walk.line().id()).startDate()).isEqualTo("2026-07-01");
		assertThat(this.deadlines.of(walk.line().id()).dueDate()).isEqualTo("2026-08-03");
	}

	@Test
	void x12AnAnswerThatCameInTimeAndWasEnteredLateCountsFromItsDay() {
		CaseWalk walk = askWhatIsMeant(submit().enough());
		at("2026-03-20T10:00:00Z", walk);
		at("2026-04-03T10:00:00Z", walk);
		at("2026-04-07T10:00:00Z", walk);
		reopenWithAnswer(walk, "2026-03-09T12:00:00Z");
		assertThat(this.deadlines.of(walk.line().id()).pausedDays()).isEqualTo(7);
		assertThat(this.deadlines.of(walk.line().id()).dueDate()).isEqualTo("2026-04-09");
	}

	@Test
	void whatIsOpenOrWithdrawnIsNotOpenedAgain() {
		CaseWalk walk = submit();
		walk.bean(Reopening.class).reopen(walk.id(), this.clock.instant(), "clerk");
		assertThat(walk.tasks()).containsExactly("userTask_checkIdentity");
		this.lifecycle.withdraw(walk.id(), "requester");
		walk.runJobs();
		walk.bean(Reopening.class).reopen(walk.id(), this.clock.instant(), "clerk");
		assertClosed(walk, Outcome.WITHDRAWN);
	}

	private void askWhoTheyAre(CaseWalk walk) {
		walk.bean(IdentityQuestions.class)
			.draft(walk.id(), QuestionDraft.inWords("What is your member number?"), "clerk");
		walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE").deliver();
	}

	private CaseWalk askWhatIsMeant(CaseWalk walk) {
		walk.bean(Clarifications.class).ask(walk.id(), "Which years?", "We hold twenty", "clerk");
		walk.runJobs();
		return walk.deliver();
	}

	private void reopenWithAnswer(CaseWalk walk, String came) {
		Clarifications clarifications = walk.bean(Clarifications.class);
		var arrival = new Arrival(Instant.parse(came), Channel.PHONE, "clerk");
		walk.bean(TransactionTemplate.class).executeWithoutResult((status) -> {
			walk.bean(Reopening.class).reopen(walk.id(), arrival.at(), "clerk");
			clarifications.answerArrived(walk.id(), clarifications.waiting(walk.id()).get(0).id(), "All", List.of(),
					arrival);
		});
		walk.runJobs();
	}

	private void at(String instant, CaseWalk walk) {
		this.clock.set(Instant.parse(instant));
		walk.runJobs();
	}

	private static String lapseLetter(CaseWalk walk) {
		return walk.bean(Letters.class)
			.of(walk.id())
			.stream()
			.filter((letter) -> letter.code() == LetterCode.LAPSE)
			.findFirst()
			.orElseThrow()
			.view()
			.page();
	}

	private CaseWalk twoLines() {
		NewRequest one = Submissions.access("community-buying", RECEIVED_AT);
		return CaseWalk.submit(this.context,
				new NewRequest(one.organisation(), one.channel(), one.receivedAt(), one.zone(),
						List.of(Right.ACCESS, Right.ACCESS), one.requester(), null, one.wanted(), one.findingHints(),
						null, null, one.answerBy(), false, false, "", null, ""));
	}

	private CaseWalk submit() {
		return CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT));
	}

	private void assertClosed(CaseWalk walk, Outcome outcome) {
		assertThat(walk.line().outcome()).isEqualTo(outcome);
		assertThat(walk.request().closedAt()).isNotNull();
		assertThat(this.deadlines.of(walk.line().id()).state()).isEqualTo(ClockState.CLOSED);
		assertThat(walk.bean(RuntimeService.class)
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(walk.reference())
			.count()).isZero();
	}

	private static List<LetterCode> letters(CaseWalk walk) {
		return walk.bean(Letters.class).of(walk.id()).stream().map(Letter::code).toList();
	}

}
