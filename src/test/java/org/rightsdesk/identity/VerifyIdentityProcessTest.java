package org.rightsdesk.identity;

import java.time.Instant;
import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.assessment.Assessments;
import org.rightsdesk.correspondence.Arrival;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.AuthorityEvidence;
import org.rightsdesk.request.RepresentativeKind;
import org.rightsdesk.request.SettledIdentity;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Received on Monday 2 March 2026 in England: due on Thursday 2 April 2026. */
@RightsdeskTest
@WalksEveryPath(VerifyIdentityProcess.ID)
class VerifyIdentityProcessTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	private static final String TASK = "userTask_checkIdentity";

	private static final String DECISION = "identityDecision";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private IdentityVerification identity;

	@Autowired
	private Authorities authorities;

	@Autowired
	private IdentityQuestions questions;

	@Autowired
	private SettledIdentity settled;

	@Autowired
	private Deadlines deadlines;

	@Autowired
	private Requests requests;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void i1WhoIsKnownIsAskedNothing() {
		CaseWalk walk = submit("community-buying").enough();
		assertThat(walk.trace(VerifyIdentityProcess.ID)).containsExactly("startEvent_identityDue",
				"serviceTask_planCheck", TASK, "serviceTask_recordIdentity", "endEvent_identitySettled");
		assertThat(this.deadlines.of(walk.line().id()).dueDate()).isEqualTo("2026-04-02");
		assertThat(this.settled.wasAsked(walk.id())).isFalse();
	}

	@Test
	void whoIsAskingMayStayOpenUntilTheRequestIsAssessed() {
		CaseWalk walk = submit("community-buying");
		walk.bean(Assessments.class).open(walk.line().id(), "It may not be for us", "clerk");
		walk.clerk(TASK, DECISION, "ASSESS_FIRST");
		assertThat(walk.trace(VerifyIdentityProcess.ID)).endsWith(TASK, "serviceTask_recordIdentity",
				"endEvent_identitySettled");
		assertThat(this.settled.verified(walk.id())).isEmpty();
		assertThat(walk.bean(RequestLog.class).of(walk.id())).extracting(LogEntry::what)
			.doesNotContain("IDENTITY_SETTLED");
	}

	@Test
	void c5TheClockStartsWithTheDayTheSufficientAnswerArrived() {
		CaseWalk walk = ask(submit("community-buying"), "What is your member number?");
		assertThat(walk.tasks()).isEmpty();
		assertThat(this.deadlines.of(walk.line().id()).state()).isEqualTo(ClockState.NOT_STARTED);
		assertThat(letters(walk)).contains(LetterCode.IDENTITY_REQUEST);
		at("2026-03-10T10:00:00Z", walk);
		this.identity.answer(walk.id(), "It is 12", List.of());
		walk.runJobs();
		at("2026-03-13T10:00:00Z", walk);
		walk.enough();
		assertThat(this.deadlines.of(walk.line().id()).startDate()).isEqualTo("2026-03-10");
		assertThat(walk.trace(VerifyIdentityProcess.ID)).containsExactly("startEvent_identityDue",
				"serviceTask_planCheck", TASK, "serviceTask_sendIdentityQuestion", "serviceTask_planIdentityWait",
				"event_identityAnswered", "serviceTask_planCheck", TASK, "serviceTask_recordIdentity",
				"endEvent_identitySettled");
	}

	@Test
	void i3AnAnswerThatIsNotEnoughIsFollowedByAnotherQuestion() {
		CaseWalk walk = ask(submit("community-buying"), "What is your member number?");
		at("2026-03-09T10:00:00Z", walk);
		this.identity.answer(walk.id(), "I forgot it", List.of());
		walk.runJobs();
		ask(walk, "Which street do you live in?");
		at("2026-03-17T10:00:00Z", walk);
		this.identity.answer(walk.id(), "Market Street", List.of());
		walk.runJobs();
		walk.enough();
		assertThat(this.deadlines.of(walk.line().id()).startDate()).isEqualTo("2026-03-17");
		assertThat(this.questions.of(walk.id())).hasSize(2).noneMatch(IdentityQuestion::isWaiting);
	}

	@Test
	void c5AnAnswerThatCameByPostCountsFromTheDayItArrived() {
		CaseWalk walk = ask(submit("community-buying"), "What is your member number?");
		at("2026-03-12T10:00:00Z", walk);
		assertThatIllegalArgumentException().isThrownBy(() -> this.identity.answerArrived(walk.id(), "12", List.of(),
				new Arrival(Instant.parse("2026-03-13T10:00:00Z"), Channel.PHONE, "clerk")));
		assertThatIllegalArgumentException().isThrownBy(() -> this.identity.answerArrived(walk.id(), "12", List.of(),
				new Arrival(Instant.parse("2026-03-01T10:00:00Z"), Channel.PHONE, "clerk")));
		this.identity.answerArrived(walk.id(), "Member 12", List.of(),
				new Arrival(Instant.parse("2026-03-09T12:00:00Z"), Channel.PHONE, "clerk"));
		walk.runJobs();
		walk.enough();
		assertThat(this.deadlines.of(walk.line().id()).startDate()).isEqualTo("2026-03-09");
		assertThatIllegalStateException().isThrownBy(() -> this.identity.answer(walk.id(), "Once more", List.of()));
	}

	@Test
	void x12SilenceIsRemindedHalfWayAndLapsesAtTheEndOfTheDayInTheZone() {
		CaseWalk walk = ask(submit("community-buying"), "What is your member number?").deliver();
		assertThat(walk.bean(Letters.class).of(walk.id()).get(0).view().page()).contains("by 2 April 2026");
		at("2026-03-17T08:59:00Z", walk);
		assertThat(reminders(walk.deliver())).isZero();
		at("2026-03-17T09:01:00Z", walk);
		assertThat(reminders(walk.deliver())).isOne();
		at("2026-04-02T22:59:00Z", walk);
		assertThat(this.requests.get(walk.id()).closedAt()).isNull();
		at("2026-04-02T23:00:01Z", walk);
		assertThat(this.requests.get(walk.id()).closedAt()).isNotNull();
		assertThat(walk.trace(VerifyIdentityProcess.ID)).endsWith("serviceTask_planIdentityWait", "event_nextStepDue",
				"serviceTask_planIdentityWait", "serviceTask_lapseIdentity", "endEvent_identityNotShown");
		assertThatIllegalStateException().isThrownBy(() -> this.identity.answer(walk.id(), "It is 12", List.of()));
	}

	@Test
	void halfWayReminderIsARowThatASweepDoesOnce() {
		CaseWalk walk = ask(submit("community-buying"), "What is your member number?").deliver();
		assertThat(walk.milestone(MilestoneKind.IDENTITY_REMINDER).dueAt()).isEqualTo("2026-03-17T09:00:00Z");
		this.clock.set(Instant.parse("2026-03-17T09:01:00Z"));
		assertThat(walk.sweep(MilestoneKind.IDENTITY_REMINDER)).isEqualTo("PERSON_REMINDED");
		walk.runJobs();
		assertThat(reminders(walk.deliver())).isOne();
		assertThat(walk.milestone(MilestoneKind.IDENTITY_REMINDER).doneAt()).isNotNull();
		assertThat(walk.sweep(MilestoneKind.IDENTITY_REMINDER)).isEqualTo("NOT_NEEDED");
	}

	@Test
	void x12ALetterThatWasNotPostedTakesNobodysTime() {
		CaseWalk walk = ask(CaseWalk.submit(this.context, Submissions.byPost("community-buying", RECEIVED_AT)),
				"Which street do you live in?");
		at("2026-04-10T10:00:00Z", walk);
		assertThat(this.requests.get(walk.id()).closedAt()).isNull();
	}

	private int reminders(CaseWalk walk) {
		return walk.bean(JdbcClient.class)
			.sql("select count(*) from outbox where request_id = ? and kind = 'REMINDER' and status = 'SENT'")
			.param(walk.id())
			.query(Integer.class)
			.single();
	}

	@Test
	void questionThatAsksForNoRightIsAnswered() {
		CaseWalk walk = submit("community-buying");
		assertThatThrownBy(() -> walk.clerk(TASK, DECISION, "NO_RIGHTS_REQUEST"))
			.hasMessageContaining("Write the reply to the person.");
		this.identity.draftPlainReply(walk.id(), "We open at nine.", "clerk");
		walk.clerk(TASK, DECISION, "NO_RIGHTS_REQUEST");
		assertThat(walk.trace(VerifyIdentityProcess.ID)).containsExactly("startEvent_identityDue",
				"serviceTask_planCheck", TASK, "serviceTask_sendPlainReply", "endEvent_replySent");
		assertThat(letters(walk)).contains(LetterCode.PLAIN_REPLY);
	}

	@Test
	void nothingIsAskedWithoutWords() {
		CaseWalk walk = submit("community-buying");
		assertThatThrownBy(() -> walk.clerk(TASK, DECISION, "ASK_FOR_MORE"))
			.hasMessageContaining("Write the question to the person.");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.questions.draft(walk.id(), QuestionDraft.inWords(" "), "clerk"));
	}

	@Test
	void anythingButACodeOfTheFormIsRefused() {
		CaseWalk walk = submit("community-buying");
		assertThatThrownBy(() -> walk.clerk(TASK, DECISION, "MAYBE"))
			.hasMessageContaining("Choose one of the answers in the form.");
	}

	@Test
	void whoAlwaysChecksWritesDownWhatWasChecked() {
		CaseWalk walk = submit("recruitment-agency");
		assertThatThrownBy(walk::enough).hasMessageContaining("this organisation always checks");
		this.identity.recordOtherCheck(walk.id(), "Knew the dates of two placements", "clerk");
		walk.enough();
		assertThat(this.settled.verified(walk.id())).isPresent();
	}

	@Test
	void i7MailboxThatSaysNotMeBlocksTheCase() {
		CaseWalk walk = submit("community-buying");
		this.requests.denyAddress(walk.id());
		assertThatThrownBy(walk::enough).hasMessageContaining("did not make this request");
		this.requests.hold(walk.id(), false, "clerk");
		walk.enough();
	}

	@Test
	void i5UntilAuthorityIsSeenTheAnswerGoesToThePersonThemselves() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.accessFor("community-buying", RECEIVED_AT));
		assertThat(this.settled.answerGoesTo(walk.id()).name()).isEqualTo("Ada Lovelace");
		this.authorities.record(walk.id(), signed(AuthorityResult.IN_DOUBT), "officer");
		assertThat(this.settled.answerGoesTo(walk.id()).name()).isEqualTo("Ada Lovelace");
		this.authorities.record(walk.id(), signed(AuthorityResult.SUFFICIENT), "officer");
		assertThat(this.settled.answerGoesTo(walk.id()).name()).isEqualTo("Grace Hopper");
	}

	private static NewAuthority signed(AuthorityResult result) {
		return new NewAuthority(RepresentativeKind.SOLICITOR, null, result, AuthorityEvidence.SIGNED_AUTHORITY,
				"Signed consent of 1 March, compared by phone", "", null, false, "");
	}

	@Test
	void g6NobodyIsVerifiedWithoutARecord() {
		CaseWalk walk = submit("community-buying").enough();
		assertThat(this.settled.verified(walk.id())).isEmpty();
		this.identity.recordHeldInSystem(walk.id(), "members-database", "", "clerk");
		assertThat(this.settled.verified(walk.id())).hasValueSatisfying((verified) -> {
			assertThat(verified.check().how()).isEqualTo("HELD_IN_SYSTEM");
			assertThat(verified.check().by()).isEqualTo("clerk");
		});
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.identity.recordHeldInSystem(walk.id(), "no-such-system", "", "clerk"));
	}

	@Test
	void c3TheClerkShouldLookWithinFiveWorkingDays() {
		assertThat(submit("community-buying").task(TASK).getDueDate()).isEqualTo("2026-03-09T23:59:00Z");
	}

	@Test
	void statutoryDateStandsOnTheCardAndMoves() {
		CaseWalk walk = submit("community-buying");
		assertThat(card(walk)).isEqualTo("2026-04-02");
		ask(walk, "What is your member number?");
		at("2026-03-10T10:00:00Z", walk);
		this.identity.answer(walk.id(), "It is 12", List.of());
		walk.runJobs();
		assertThat(card(walk)).isNull();
		this.deadlines.record(walk.line().id(), ClockEvent.at(ClockEventType.IDENTITY_RECEIVED, this.clock.instant()));
		assertThat(card(walk)).isEqualTo("2026-04-10");
		assertThat(walk.task(TASK).getFollowUpDate()).isEqualTo("2026-04-10T22:59:59Z");
	}

	private static Object card(CaseWalk walk) {
		return walk.bean(TaskService.class).getVariable(walk.task(TASK).getId(), "dueOn");
	}

	private CaseWalk submit(String organisation) {
		return CaseWalk.submit(this.context, Submissions.access(organisation, RECEIVED_AT));
	}

	private CaseWalk ask(CaseWalk walk, String question) {
		this.questions.draft(walk.id(), QuestionDraft.inWords(question), "clerk");
		return walk.clerk(TASK, DECISION, "ASK_FOR_MORE");
	}

	private void at(String instant, CaseWalk walk) {
		this.clock.set(Instant.parse(instant));
		walk.runJobs();
	}

	private static List<LetterCode> letters(CaseWalk walk) {
		return walk.bean(Letters.class).of(walk.id()).stream().map(Letter::code).toList();
	}

}
