package org.rightsdesk.marketing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.OwnerActions;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.identity.IdentityQuestions;
import org.rightsdesk.identity.QuestionDraft;
import org.rightsdesk.lifecycle.FurtherRights;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.lifecycle.Acknowledgements;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.Instructed;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** M-1 to M-5, received on Tuesday 1 September 2026. */
@RightsdeskTest
@WalksEveryPath(StopMarketingProcess.ID)
class StopMarketingProcessTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-09-01T09:00:00Z");

	private static final String TASK = StopMarketingProcess.STOP_MAILING;

	private static final String OWNER = "userTask_actInSystem";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private Requests requests;

	@Autowired
	private SystemActions actions;

	@Autowired
	private Suppressions suppressions;

	@Autowired
	private Organisations organisations;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void m1NobodyIsAskedWhoTheyAreAndTheAnswerSaysWhatHasStopped() {
		CaseWalk walk = submit("trade-body", "alone", Right.OBJECTION_MARKETING);
		assertThat(walk.tasks()).as("neither identity nor assessment nor approval").containsExactly(OWNER);
		act(walk, ActionResult.done());
		assertThat(walk.request().closedAt()).as("the answer has not left").isNull();
		walk.deliver();
		assertThat(marketing(walk).outcome()).isEqualTo(Outcome.GRANTED);
		assertThat(walk.request().closedAt()).isNotNull();
		assertThat(answer(walk).view().page()).contains("Mail to your e-mail address", "the events you booked",
				"make sure that we do not send you marketing again");
		assertThat(walk.trace(StopMarketingProcess.ID)).containsSubsequence("startEvent_marketingStopped",
				"serviceTask_planStop", "callActivity_actInSystems", "serviceTask_checkStop", "serviceTask_recordStop",
				"callActivity_sendAnswer", "serviceTask_closeStop", "endEvent_stopConfirmed");
	}

	@Test
	void m1TheReceiptSaysThatItHasStoppedAlready() {
		assertThat(receipt(submit("trade-body", "receipt", Right.ACCESS, Right.OBJECTION_MARKETING)))
			.contains("has stopped already");
		assertThat(receipt(submit("trade-body", "other", Right.ACCESS))).doesNotContain("has stopped already");
	}

	private String receipt(CaseWalk walk) {
		this.transaction.executeWithoutResult((status) -> walk.bean(Acknowledgements.class).send(walk.id()));
		return walk.bean(Letters.class).of(walk.id()).get(0).view().page();
	}

	@Test
	void n4TheProcessorThatSendsTheMailIsInstructedAndTheAnswerWaitsForIt() {
		CaseWalk walk = submit("repairs-service", "contractor", Right.OBJECTION_MARKETING);
		act(walk, ActionResult.done());
		assertThat(walk.tasks()).containsExactly("userTask_confirmRecipients");
		Instructed contractor = new Instructed(walk, "newsletter-contractor").instruct();
		walk.deliver();
		assertThat(marketing(walk).outcome()).as("not confirmed yet").isNull();
		contractor.confirm();
		walk.deliver();
		assertThat(marketing(walk).outcome()).isEqualTo(Outcome.GRANTED);
		assertThat(answer(walk).view().page()).contains("Contractor for our newsletter", "a purchase, a repair");
	}

	@Test
	void m3WhoIsOnNoToolsListIsOnOursAllTheSame() {
		CaseWalk walk = submit("community-buying", "unknown", Right.OBJECTION_MARKETING);
		act(walk, ActionResult.nothingFound());
		walk.deliver();
		assertThat(marketing(walk).outcome()).isEqualTo(Outcome.NO_DATA_HELD);
		assertThat(allows(walk, "unknown")).isFalse();
	}

	@Test
	void theOrderNamesTheAddressesInTheCaseFileOnly() {
		CaseWalk walk = submit("community-buying", "ordered", Right.OBJECTION_MARKETING);
		assertThat(this.actions.of(marketing(walk).id())).singleElement().satisfies((action) -> {
			assertThat(action.systemId()).isEqualTo("mailing-list");
			assertThat(action.words()).contains("ordered@stop.example.com", "Do not delete it from that list");
		});
	}

	@Test
	void m1WhoSaysItAgainSinceMailStillComesIsNamedAgain() {
		submit("community-buying", "again", Right.OBJECTION_MARKETING);
		CaseWalk walk = submit("community-buying", "again", Right.OBJECTION_MARKETING);
		assertThat(this.actions.of(marketing(walk).id())).singleElement()
			.satisfies((action) -> assertThat(action.words()).contains("mail to again@stop.example.com"));
		act(walk, ActionResult.done());
		walk.deliver();
		assertThat(answer(walk).view().page()).contains("Mail to your e-mail address");
	}

	@Test
	void m1ASystemThatKeepsTheAddressIsNoReasonToGoOn() {
		CaseWalk walk = submit("recruitment-agency", "kept", Right.OBJECTION_MARKETING);
		act(walk, ActionResult.kept("The newsletter is important", null));
		Task task = walk.task(TASK);
		assertThat(task.getDueDate()).isEqualTo("2026-09-03T22:59:00Z");
		walk.clerk(TASK, "mailingStop", "STOPPED");
		walk.deliver();
		assertThat(marketing(walk).outcome()).isEqualTo(Outcome.GRANTED);
	}

	@Test
	void whatFailedIsTriedAgainOrStoppedByHandAndNeverLeftUndone() {
		CaseWalk walk = submit("constituency-office", "failed", Right.OBJECTION_MARKETING);
		act(walk, ActionResult.failed("The tool does not answer"));
		assertThat(walk.tasks()).containsExactly("userTask_resolveFailure");
		this.actions.accept(marketing(walk).id(), this.actions.of(marketing(walk).id()).get(0).id(),
				"The provider is gone", "clerk");
		walk.clerk("userTask_resolveFailure", "failureDecision", "IN_PART");
		assertThat(walk.tasks()).containsExactly(TASK);
		walk.clerk(TASK, "mailingStop", "NOTHING_FOUND");
		walk.deliver();
		assertThat(marketing(walk).outcome()).isEqualTo(Outcome.NO_DATA_HELD);
	}

	@Test
	void m1WaitsNeitherForTheIdentityNorForTheAnswerOfOtherRights() {
		CaseWalk walk = submit("community-buying", "mixed", Right.ACCESS, Right.OBJECTION_MARKETING);
		assertThat(walk.tasks()).containsExactlyInAnyOrder("userTask_checkIdentity", OWNER);
		act(walk, ActionResult.done());
		walk.deliver();
		assertThat(marketing(walk).outcome()).isEqualTo(Outcome.GRANTED);
		assertThat(walk.request().closedAt()).isNull();
		assertThat(walk.tasks()).containsExactly("userTask_checkIdentity");
		walk.enough();
		assertThat(walk.tasks()).as("the spine passes the line over")
			.isNotEmpty()
			.allMatch((task) -> task.equals("userTask_searchSystem"));
	}

	@Test
	void m1AQuestionAboutIdentityHoldsUpOtherRightsOnlyAndItsLapseEndsOnlyThem() {
		CaseWalk walk = submit("trade-body", "asked", Right.ACCESS, Right.OBJECTION_MARKETING);
		walk.bean(IdentityQuestions.class).draft(walk.id(), QuestionDraft.inWords("Who are you?"), "clerk");
		walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE").deliver();
		Deadlines deadlines = walk.bean(Deadlines.class);
		assertThat(lines(walk)).extracting((line) -> deadlines.of(line.id()).dueDate())
			.containsExactly(null, LocalDate.of(2026, 10, 1));
		this.clock.set(Instant.parse("2026-10-02T09:00:00Z"));
		walk.deliver();
		assertThat(lines(walk)).extracting(RequestLine::outcome).containsExactly(Outcome.LAPSED, null);
		act(walk, ActionResult.done());
		walk.deliver();
		assertThat(lines(walk)).extracting(RequestLine::outcome).containsExactly(Outcome.LAPSED, Outcome.GRANTED);
		assertThat(walk.request().closedAt()).isNotNull();
	}

	@Test
	void withdrawingTheRestDoesNotUndoTheStop() {
		CaseWalk walk = submit("trade-body", "withdrawn", Right.ACCESS, Right.OBJECTION_MARKETING);
		assertThat(walk.bean(Lifecycle.class).withdraw(walk.id(), "requester")).isTrue();
		walk.runJobs();
		assertThat(lines(walk)).extracting(RequestLine::outcome).containsExactly(Outcome.WITHDRAWN, null);
		act(walk, ActionResult.done());
		walk.deliver();
		assertThat(lines(walk)).extracting(RequestLine::outcome).containsExactly(Outcome.WITHDRAWN, Outcome.GRANTED);
		assertThat(walk.request().closedAt()).isNotNull();
		assertThat(allows(walk, "withdrawn")).isFalse();
	}

	@Test
	void m1WhatIsDoneAtOnceIsNotWithdrawnAndTheCaseGoesOn() {
		CaseWalk walk = submit("trade-body", "done", Right.OBJECTION_MARKETING);
		Lifecycle lifecycle = walk.bean(Lifecycle.class);
		assertThat(lifecycle.isWithdrawable(walk.id())).isFalse();
		assertThat(lifecycle.withdraw(walk.id(), "requester")).isFalse();
		act(walk, ActionResult.done());
		walk.deliver();
		assertThat(marketing(walk).outcome()).isEqualTo(Outcome.GRANTED);
		CaseWalk both = submit("trade-body", "both", Right.ACCESS, Right.OBJECTION_MARKETING);
		assertThat(lifecycle.isWithdrawable(both.id())).isTrue();
		assertThat(lifecycle.withdraw(both.id(), "requester")).isTrue();
		both.runJobs();
		assertThat(lifecycle.isWithdrawable(both.id())).as("only marketing is left").isFalse();
	}

	@Test
	void m1ARightToBeLeftInPeaceThatIsAddedLaterWorksAtOnceToo() {
		CaseWalk walk = submit("trade-body", "later", Right.ACCESS);
		assertThat(allows(walk, "later")).isTrue();
		walk.bean(FurtherRights.class).add(walk.id(), Right.OBJECTION_MARKETING, LocalDate.of(2026, 9, 1), "clerk");
		assertThat(allows(walk, "later")).isFalse();
		walk.runJobs();
		assertThat(walk.tasks()).containsExactlyInAnyOrder("userTask_checkIdentity", OWNER);
	}

	/** The one owner of the one system that sends marketing. */
	private void act(CaseWalk walk, ActionResult result) {
		OwnerActions owner = this.actions.owners(marketing(walk).id()).get(0);
		owner.systems().forEach((system) -> this.actions.record(owner.id(), system.systemId(), result, "owner"));
		walk.completeTask(walk.task(OWNER).getId(), "owner", owner.ownerGroup(), Map.of("acted", "RECORDED"));
	}

	private CaseWalk submit(String organisation, String mailbox, Right... rights) {
		return CaseWalk.submit(this.context, Submissions.of(organisation, RECEIVED_AT,
				new NewParty("Ada Lovelace", mailbox + "@stop.example.com", "", "", "", ""), rights));
	}

	private boolean allows(CaseWalk walk, String mailbox) {
		return this.suppressions.allows(this.organisations.get(walk.request().organisation()),
				mailbox + "@stop.example.com", MessageKind.MARKETING);
	}

	private List<RequestLine> lines(CaseWalk walk) {
		return this.requests.lines(walk.id());
	}

	private RequestLine marketing(CaseWalk walk) {
		return lines(walk).stream()
			.filter((line) -> line.right() == Right.OBJECTION_MARKETING)
			.findFirst()
			.orElseThrow();
	}

	private Letter answer(CaseWalk walk) {
		return walk.bean(Letters.class)
			.of(walk.id())
			.stream()
			.filter((letter) -> letter.code() == LetterCode.ANSWER)
			.findFirst()
			.orElseThrow();
	}

}
