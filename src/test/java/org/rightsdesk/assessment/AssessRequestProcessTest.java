package org.rightsdesk.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.assessment.Assessment.OtherBody;
import org.rightsdesk.assessment.Assessment.Words;
import org.rightsdesk.assessment.Factor.Answer;
import org.rightsdesk.assessment.Factor.Weighed;
import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.organisation.FeeCost;
import org.rightsdesk.request.Deaths;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Received on Monday 2 March 2026 in England: due on Thursday 2 April 2026. */
@RightsdeskTest
@WalksEveryPath(AssessRequestProcess.ID)
class AssessRequestProcessTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	private static final String ASSESS = "userTask_assessRequest";

	private static final String APPROVE = "userTask_approveAssessment";

	private static final String DECISION = "assessmentDecision";

	private static final String APPROVAL = "assessmentApproval";

	private static final String REASONS = "You offered twice to take it back for money.";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private Assessments assessments;

	@Autowired
	private AssessmentEntries entries;

	@Autowired
	private PersonDeath death;

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
	void nobodyHasATaskWhereNothingIsToBeAssessed() {
		CaseWalk walk = submit().enough();
		assertThat(walk.trace(AssessRequestProcess.ID)).containsExactly("startEvent_assessmentDue",
				"serviceTask_planAssessment", "endEvent_nothingToAssess");
		assertThat(walk.tasks()).containsOnly("userTask_searchSystem");
	}

	@Test
	void openedBeforeItIsAssessedFirst() {
		CaseWalk walk = open(submit());
		assertThat(walk.tasks()).as("identity comes first").containsExactly("userTask_checkIdentity");
		walk.enough();
		assertThat(walk.tasks()).containsExactly(ASSESS);
		walk.clerk(ASSESS, DECISION, "PROCEED");
		assertThat(walk.trace(AssessRequestProcess.ID)).endsWith(ASSESS, "serviceTask_prepareAssessment",
				"endEvent_requestGoesOn");
		assertThat(walk.tasks()).containsOnly("userTask_searchSystem");
		assertThat(this.assessments.of(walk.line().id())).singleElement()
			.satisfies((past) -> assertThat(past.isOpen()).isFalse());
	}

	@Test
	void openedInWorkItTakesTheLineBackAndSearchesNothingAgain() {
		CaseWalk walk = submit().searchOnly("mailboxes").enough().search("NOTHING_HELD");
		open(walk);
		assertThat(walk.tasks()).containsExactly(ASSESS);
		walk.clerk(ASSESS, DECISION, "PROCEED");
		assertThat(walk.tasks()).containsExactly("userTask_reviewMaterial");
	}

	@Test
	void onlyTheLineThatIsAssessedIsTakenBack() {
		NewRequest one = Submissions.access("community-buying", RECEIVED_AT);
		CaseWalk walk = CaseWalk
			.submit(this.context,
					new NewRequest(one.organisation(), one.channel(), one.receivedAt(), one.zone(),
							List.of(Right.ACCESS, Right.ACCESS), one.requester(), null, one.wanted(), "", null, null,
							one.answerBy(), false, false, "", null, ""))
			.searchOnly("mailboxes")
			.enough();
		open(walk);
		assertThat(walk.tasks()).contains(ASSESS, "userTask_searchSystem");
	}

	@Test
	void anAnswerThatIsWrittenCannotBeRefusedAnyMore() {
		CaseWalk walk = submit().searchOnly("mailboxes").enough().search("NOTHING_HELD");
		walk.clerk("userTask_reviewMaterial", "reviewOutcome", "NO_DATA_HELD");
		assertThatIllegalStateException().isThrownBy(() -> open(walk))
			.withMessage("The answer is written already, so it can no longer be refused.");
		walk.deliver();
		assertThatIllegalStateException().isThrownBy(() -> open(walk))
			.withMessage("This right is closed, so there is nothing to assess.");
	}

	@Test
	void oneAssessmentAtATimeAndOnlyWithWords() {
		CaseWalk walk = submit();
		assertThatIllegalArgumentException().isThrownBy(() -> this.assessments.open(walk.line().id(), " ", "clerk"))
			.withMessage("Why it is assessed: write it down.");
		open(walk);
		assertThatIllegalStateException().isThrownBy(() -> open(walk))
			.withMessage("An assessment of this right is open already.");
	}

	@Test
	void x11ARefusalGoesOutWhenASecondPersonApprovedIt() {
		CaseWalk walk = unfounded(open(submit()).enough());
		at("2026-03-10T10:00:00Z", walk);
		walk.clerk(ASSESS, DECISION, "REFUSE");
		assertThat(walk.tasks()).containsExactly(APPROVE);
		assertThatException().as("never whoever wrote it")
			.isThrownBy(() -> walk.complete(APPROVE, "clerk", "officer", Map.of(APPROVAL, "APPROVED")))
			.withMessageContaining("You prepared this assessment");
		assertThatException().as("it is no task of handlers")
			.isThrownBy(() -> walk.complete(APPROVE, "other", "case-handler", Map.of(APPROVAL, "APPROVED")));
		walk.officer(APPROVE, APPROVAL, "APPROVED");
		assertThat(this.deadlines.of(walk.line().id()).state()).as("not before it leaves")
			.isEqualTo(ClockState.RUNNING);
		at("2026-03-11T10:00:00Z", walk);
		walk.deliver();
		assertEnded(walk, Outcome.REFUSED_MANIFESTLY_UNFOUNDED);
		assertThat(this.deadlines.of(walk.line().id()).closedOn()).isEqualTo("2026-03-11");
		assertThat(letter(walk, LetterCode.REFUSAL).view().page()).contains(REASONS, "manifestly unfounded",
				"section 164A", "section 165", "go to court");
		assertThat(walk.trace(AssessRequestProcess.ID)).endsWith(APPROVE, "serviceTask_sendDecision",
				"event_decisionLeft", "serviceTask_recordDecision", "endEvent_lineEnded");
	}

	@Test
	void notesForColleaguesAreInNoLetter() {
		CaseWalk walk = unfounded(open(submit()).enough());
		walk.clerk(ASSESS, DECISION, "REFUSE").officer(APPROVE, APPROVAL, "APPROVED");
		walk.deliver();
		Letter letter = letter(walk, LetterCode.REFUSAL);
		assertThat(letter.view().page() + letter.view().mail()).doesNotContain("secret note", "no fee helps",
				"Wrote it on 1 March", "A hunch");
	}

	@Test
	void returnedItComesBackWithTheWordsOfTheOfficer() {
		CaseWalk walk = unfounded(open(submit()).enough()).clerk(ASSESS, DECISION, "REFUSE");
		assertThatIllegalStateException().as("what waits is not changed")
			.isThrownBy(() -> this.entries.find(walk.line().id(), Finding.EXCESSIVE, true, "clerk"));
		assertThatException().isThrownBy(() -> walk.officer(APPROVE, APPROVAL, "RETURNED"))
			.withMessageContaining("Write what has to change before you return it.");
		this.assessments.draftReturn(walk.line().id(), "Say when they offered it.", "officer");
		walk.officer(APPROVE, APPROVAL, "RETURNED");
		assertThat(walk.tasks()).containsExactly(ASSESS);
		Assessment returned = this.assessments.openOne(walk.line().id()).orElseThrow();
		assertThat(returned.approval().returnedBecause()).isEqualTo("Say when they offered it.");
		assertThat(returned.isEditable()).isTrue();
		walk.clerk(ASSESS, DECISION, "REFUSE").officer(APPROVE, APPROVAL, "APPROVED");
		walk.deliver();
		assertEnded(walk, Outcome.REFUSED_MANIFESTLY_UNFOUNDED);
	}

	@Test
	void f7NothingIsRefusedWhileSomethingIsMissing() {
		CaseWalk walk = open(submit()).enough();
		assertRefused(walk, "REFUSE", "Choose a finding that allows this decision for this right.");
		this.entries.find(walk.line().id(), Finding.UNFOUNDED, false, "clerk");
		assertRefused(walk, "REFUSE", "Answer each factor.", "Name at least one factor that speaks for it, in words",
				"Write the reasons, in words for the person.", "Write why not a fee instead.");
		weigh(walk, Finding.UNFOUNDED, null);
		assertRefused(walk, "REFUSE", "Name at least one factor that speaks for it");
		assertRefused(walk, "NOT_OURS", "Choose a finding that allows this decision");
		assertRefused(walk, "PROCEED", "Write why you differ from what is proposed.");
	}

	@Test
	void f3ARepeatNeedsAnEarlierRequestOnTheSameRight() {
		CaseWalk walk = excessive(open(submitOf("f3.repeat@example.com", Right.ACCESS)), Factor.REPEATS);
		assertRefused(walk, "CHARGE_FEE", "Find an earlier request on the same right");
		this.clock.set(RECEIVED_AT.minusSeconds(86_400 * 30L));
		submitOf("f3.repeat@example.com", Right.ERASURE);
		assertRefused(walk, "CHARGE_FEE", "another right is never a repeat");
		submitOf("f3.repeat@example.com", Right.ACCESS);
		this.clock.set(RECEIVED_AT);
		assertThat(left(walk, "CHARGE_FEE")).doesNotContain("another right is never a repeat");
		List<EarlierRequests.Earlier> earlier = walk.bean(EarlierRequests.class).of(walk.line(), "clerk");
		assertThat(earlier).extracting(EarlierRequests.Earlier::sameRight).containsExactlyInAnyOrder(true, false);
	}

	@Test
	void earlierRequestsAreShownOnlyWhenIdentityIsSettled() {
		this.clock.set(RECEIVED_AT.minusSeconds(86_400 * 30L));
		submitOf("shown.later@example.com", Right.ACCESS);
		this.clock.set(RECEIVED_AT);
		CaseWalk walk = submitOf("shown.later@example.com", Right.ACCESS);
		assertThat(walk.bean(EarlierRequests.class).of(walk.line(), "clerk")).isEmpty();
		walk.bean(IdentityVerification.class).recordOtherCheck(walk.id(), "Called", "clerk");
		assertThat(walk.bean(EarlierRequests.class).of(walk.line(), "clerk")).hasSize(1);
	}

	@Test
	void f5AFeeThatIsPaidLetsTheLineGoOn() {
		CaseWalk walk = charged("repairs-service");
		assertThat(walk.tasks()).doesNotContain("userTask_searchSystem");
		at("2026-03-10T10:00:00Z", walk);
		walk.bean(FeePayments.class)
			.recordPayment(walk.line().id(), LocalDate.of(2026, 3, 9), PaymentMeans.values()[0], "clerk");
		walk.runJobs();
		assertThat(walk.tasks()).contains("userTask_searchSystem");
		assertThat(this.assessments.openOne(walk.line().id())).isEmpty();
		assertThat(walk.trace(AssessRequestProcess.ID)).endsWith("callActivity_chargeFee", "serviceTask_recordFee",
				"endEvent_feeSettled");
	}

	@Test
	void aFeeThatDoesNotComeEndsTheLine() {
		CaseWalk walk = charged("repairs-service");
		for (String day : List.of("2026-03-20T10:00:00Z", "2026-04-20T10:00:00Z", "2026-06-01T10:00:00Z")) {
			at(day, walk);
			walk.deliver();
		}
		assertEnded(walk, Outcome.LAPSED);
		assertThat(this.assessments.openOne(walk.line().id())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "NOT_CONTROLLER, 2026-03-02, passed your request on", "NOT_CONTROLLER, , Please ask" })
	void l13WhatIsNotOursIsPassedOnOrReferred(Finding finding, LocalDate passedOn, String words) {
		CaseWalk walk = open(submit()).enough();
		this.entries.find(walk.line().id(), finding, null, "clerk");
		assertRefused(walk, "NOT_OURS", "Write who decides about the data");
		this.entries.nameOther(walk.line().id(), new OtherBody("Example Council", "data@council.example.org", passedOn),
				"clerk");
		walk.clerk(ASSESS, DECISION, "NOT_OURS").officer(APPROVE, APPROVAL, "APPROVED");
		walk.deliver();
		assertEnded(walk, Outcome.NOT_CONTROLLER);
		assertThat(letter(walk, LetterCode.REFERRAL).view().page()).contains(words, "data@council.example.org");
	}

	@Test
	void aProcessorSendsTheRequestToTheControllerFirst() {
		CaseWalk walk = open(CaseWalk.submit(this.context, Submissions.access("recruitment-agency", RECEIVED_AT)));
		this.entries.find(walk.line().id(), Finding.PROCESSOR_FOR_ANOTHER, null, "clerk");
		walk.bean(IdentityVerification.class).recordOtherCheck(walk.id(), "Called", "clerk");
		walk.enough();
		OtherBody other = new OtherBody("Example School", "1 School Lane", null);
		this.entries.nameOther(walk.line().id(), other, "clerk");
		assertRefused(walk, "NOT_OURS", "Send the request to whoever decides about the data");
		assertThatIllegalArgumentException().isThrownBy(() -> this.entries.nameOther(walk.line().id(),
				new OtherBody("Example School", "1 School Lane", LocalDate.of(2026, 3, 3)), "clerk"));
		this.entries.nameOther(walk.line().id(), new OtherBody(other.name(), other.contact(), LocalDate.of(2026, 3, 2)),
				"clerk");
		walk.clerk(ASSESS, DECISION, "NOT_OURS").officer(APPROVE, APPROVAL, "APPROVED");
		walk.deliver();
		assertThat(letter(walk, LetterCode.REFERRAL).view().page()).contains("on the instructions of Example School");
		assertEnded(walk, Outcome.NOT_CONTROLLER);
	}

	@Test
	void whoHoldsNoDataForOthersIsNoProcessor() {
		CaseWalk walk = open(submit()).enough();
		this.entries.find(walk.line().id(), Finding.PROCESSOR_FOR_ANOTHER, null, "clerk");
		assertRefused(walk, "NOT_OURS", "this organisation holds no data for others");
	}

	@Test
	void i4WhoCannotBeFoundHearsWhatWouldHelp() {
		CaseWalk walk = open(submit()).enough();
		this.entries.find(walk.line().id(), Finding.NOT_IDENTIFIABLE, null, "clerk");
		assertRefused(walk, "REFUSE", "Write what the person could add to be found.");
		this.entries.write(walk.line().id(),
				new Words("Our recordings bear no names.", "", "", "", "The hour you called."), "clerk");
		walk.clerk(ASSESS, DECISION, "REFUSE").officer(APPROVE, APPROVAL, "APPROVED");
		walk.deliver();
		assertEnded(walk, Outcome.REFUSED_NOT_IDENTIFIABLE);
		assertThat(letter(walk, LetterCode.REFUSAL).view().page()).contains("The hour you called.");
	}

	@Test
	void byPostItCountsFromTheDayOfPosting() {
		CaseWalk walk = unfounded(
				open(CaseWalk.submit(this.context, Submissions.byPost("community-buying", RECEIVED_AT))).enough());
		walk.clerk(ASSESS, DECISION, "REFUSE").officer(APPROVE, APPROVAL, "APPROVED");
		walk.deliver();
		assertThat(walk.line().outcome()).isNull();
		assertThat(walk.tasks()).containsExactly("userTask_resolveDelivery");
		at("2026-03-12T10:00:00Z", walk);
		walk.bean(Delivery.class).markPosted(letter(walk, LetterCode.REFUSAL).id(), LocalDate.of(2026, 3, 10), "clerk");
		walk.deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.REFUSED_MANIFESTLY_UNFOUNDED);
		assertThat(this.deadlines.of(walk.line().id()).closedOn()).isEqualTo("2026-03-10");
	}

	@Test
	void f6TheOfficersTaskIsDueWithinTheTimeForTheAnswer() {
		CaseWalk walk = unfounded(open(submit()).enough());
		at("2026-04-01T10:00:00Z", walk);
		Task task = walk.clerk(ASSESS, DECISION, "REFUSE").task(APPROVE);
		assertThat(task.getDueDate().toInstant()).isEqualTo("2026-04-02T22:59:00Z");
		assertThat(walk.bean(TaskService.class).getVariable(task.getId(), "dueOn")).isEqualTo("2026-04-02");
	}

	@Test
	void i7NothingGoesToThePersonWhoDied() {
		CaseWalk walk = submit().searchOnly("mailboxes").enough().search("NOTHING_HELD");
		walk.clerk("userTask_reviewMaterial", "reviewOutcome", "NO_DATA_HELD");
		this.death.record(walk.id(), "clerk");
		walk.runJobs();
		assertThat(walk.request().held()).isTrue();
		assertThat(letter(walk, LetterCode.ANSWER).state()).isEqualTo(LetterState.TAKEN_BACK);
		assertThat(walk.tasks()).containsExactly(ASSESS);
		assertRefused(walk, "NOT_OURS", "Name whom of the family the letter goes to");
		assertThatIllegalStateException().isThrownBy(() -> walk.bean(Delivery.class).release(walk.id(), "clerk"))
			.withMessage("The person has died, so no mail goes to them any more.");
		this.death.nameFamily(walk.id(), "Byron King", "1 Ockham Park\nSurrey", "clerk");
		walk.clerk(ASSESS, DECISION, "NOT_OURS").officer(APPROVE, APPROVAL, "APPROVED");
		Letter letter = letter(walk, LetterCode.WORD_TO_FAMILY);
		Party family = walk.bean(Deaths.class).family(walk.id()).orElseThrow();
		assertThat(letter.partyId()).isEqualTo(family.id());
		assertThat(letter.view().page()).contains("Byron King", "1 Ockham Park");
		walk.bean(Delivery.class).markPosted(letter.id(), LocalDate.of(2026, 3, 2), "clerk");
		walk.deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.NOT_PERSONAL_DATA_DECEASED);
		assertThat(walk.bean(Letters.class).of(walk.id())).filteredOn((one) -> one.state().gone())
			.extracting(Letter::partyId)
			.containsOnly(family.id());
		assertThatIllegalStateException().isThrownBy(() -> this.death.record(walk.id(), "clerk"));
	}

	@Test
	void i7WhatWasDecidedBeforeTheDeathIsTakenBackAndAssessedAnew() {
		CaseWalk walk = unfounded(
				open(CaseWalk.submit(this.context, Submissions.byPost("community-buying", RECEIVED_AT))).enough());
		walk.clerk(ASSESS, DECISION, "REFUSE").officer(APPROVE, APPROVAL, "APPROVED");
		assertThat(letter(walk, LetterCode.REFUSAL).toPost()).isTrue();
		this.death.record(walk.id(), "clerk");
		walk.runJobs();
		assertThat(letter(walk, LetterCode.REFUSAL).state()).isEqualTo(LetterState.TAKEN_BACK);
		assertThat(walk.trace(AssessRequestProcess.ID)).endsWith("startEvent_personDied", "serviceTask_leaveLineOpen",
				"endEvent_assessedAnew");
		assertThat(walk.tasks()).containsExactly("userTask_checkIdentity");
		walk.clerk("userTask_checkIdentity", "identityDecision", "ASSESS_FIRST");
		this.death.nameFamily(walk.id(), "Byron King", "1 Ockham Park", "clerk");
		walk.clerk(ASSESS, DECISION, "NOT_OURS").officer(APPROVE, APPROVAL, "APPROVED");
		walk.bean(Delivery.class)
			.markPosted(letter(walk, LetterCode.WORD_TO_FAMILY).id(), LocalDate.of(2026, 3, 2), "clerk");
		walk.deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.NOT_PERSONAL_DATA_DECEASED);
		assertThat(walk.request().closedAt()).isNotNull();
	}

	@Test
	void i7WhoAskedForThePersonIsWrittenTo() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.accessFor("community-buying", RECEIVED_AT));
		this.death.record(walk.id(), "clerk");
		walk.enough();
		walk.clerk(ASSESS, DECISION, "NOT_OURS").officer(APPROVE, APPROVAL, "APPROVED");
		walk.deliver();
		assertEnded(walk, Outcome.NOT_PERSONAL_DATA_DECEASED);
		assertThat(letter(walk, LetterCode.WORD_TO_FAMILY).view().page()).contains("Grace Hopper");
	}

	@Test
	void m1AMarketingObjectionIsNotAssessedAtAll() {
		CaseWalk walk = submitOf("marketing@example.com", Right.OBJECTION_MARKETING);
		assertThatIllegalStateException().isThrownBy(() -> open(walk)).withMessageContaining("nothing to assess (M-1)");
	}

	@Test
	void noneRefusesAWithdrawalOfConsent() {
		Right right = Right.CONSENT_WITHDRAWAL;
		CaseWalk walk = open(submitOf("marketing@example.com", right)).enough();
		for (Finding finding : Finding.values()) {
			if (AllowedDecisions.mayBeFound(right, finding)) {
				this.entries.find(walk.line().id(), finding, true, "clerk");
			}
			else {
				assertThatIllegalArgumentException()
					.isThrownBy(() -> this.entries.find(walk.line().id(), finding, true, "clerk"));
			}
			for (String decision : List.of("REFUSE", "CHARGE_FEE")) {
				assertRefused(walk, decision, "Choose a finding that allows this decision for this right.");
			}
		}
	}

	private void assertRefused(CaseWalk walk, String decision, String... sentences) {
		assertThat(left(walk, decision)).contains(sentences);
	}

	private String left(CaseWalk walk, String decision) {
		try {
			walk.clerk(ASSESS, DECISION, decision);
		}
		catch (RuntimeException ex) {
			return String.valueOf(ex.getMessage());
		}
		throw new AssertionError(decision + " was taken");
	}

	private CaseWalk charged(String organisation) {
		CaseWalk walk = open(CaseWalk.submit(this.context, Submissions.access(organisation, RECEIVED_AT)));
		excessive(walk, Factor.VOLUME);
		assertThat(left(walk, "CHARGE_FEE")).contains("Work out the fee first");
		walk.bean(Fees.class).draft(walk.line().id(), Map.of(FeeCost.STAFF_TIME, 60), "clerk");
		walk.clerk(ASSESS, DECISION, "CHARGE_FEE").officer(APPROVE, APPROVAL, "APPROVED");
		return walk.deliver();
	}

	private CaseWalk unfounded(CaseWalk walk) {
		this.entries.find(walk.line().id(), Finding.UNFOUNDED, false, "clerk");
		weigh(walk, Finding.UNFOUNDED, Factor.OFFER_TO_WITHDRAW);
		this.entries.write(walk.line().id(), new Words(REASONS, "A secret note", "", "Here no fee helps", ""), "clerk");
		return walk;
	}

	private CaseWalk excessive(CaseWalk walk, Factor speaking) {
		walk.bean(IdentityVerification.class).recordOtherCheck(walk.id(), "Called", "clerk");
		walk.enough();
		this.entries.find(walk.line().id(), Finding.EXCESSIVE, true, "clerk");
		weigh(walk, Finding.EXCESSIVE, speaking);
		this.entries.write(walk.line().id(), new Words("It is too much.", "", "", "", ""), "clerk");
		return walk;
	}

	private void weigh(CaseWalk walk, Finding finding, Factor speaking) {
		this.entries.weigh(walk.line().id(),
				Arrays.stream(Factor.values())
					.filter((factor) -> factor.finding() == finding)
					.map((factor) -> (factor == speaking) ? new Weighed(factor, Answer.YES, "Wrote it on 1 March")
							: new Weighed(factor, Answer.NO, ""))
					.toList(),
				"clerk");
	}

	private CaseWalk open(CaseWalk walk) {
		this.assessments.open(walk.line().id(), "A hunch", "clerk");
		walk.runJobs();
		return walk;
	}

	private CaseWalk submit() {
		return CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT));
	}

	private CaseWalk submitOf(String email, Right right) {
		NewRequest one = Submissions.access("community-buying", this.clock.instant());
		return CaseWalk.submit(this.context,
				new NewRequest(one.organisation(), one.channel(), one.receivedAt(), one.zone(), List.of(right),
						new NewRequest.NewParty("Solo", email, "", "", "", ""), null, one.wanted(), "", null, null,
						one.answerBy(), false, false, "", null, ""));
	}

	private void at(String instant, CaseWalk walk) {
		this.clock.set(Instant.parse(instant));
		walk.runJobs();
	}

	private void assertEnded(CaseWalk walk, Outcome outcome) {
		assertThat(walk.line().outcome()).isEqualTo(outcome);
		assertThat(walk.request().closedAt()).isNotNull();
		assertThat(walk.tasks()).isEmpty();
		assertThat(this.deadlines.of(walk.line().id()).state()).isEqualTo(ClockState.CLOSED);
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
