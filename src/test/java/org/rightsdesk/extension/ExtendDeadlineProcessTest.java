package org.rightsdesk.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.ClockReason;
import org.rightsdesk.deadline.Corrections;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.Milestone;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.Requests;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Received on Monday 2 March 2026 in England: due, and the last day for a notice, on
 * Thursday 2 April 2026, which ends at 23:00 UTC; extended until Tuesday 2 June 2026.
 */
@RightsdeskTest
@WalksEveryPath(ExtendDeadlineProcess.ID)
class ExtendDeadlineProcessTest {

	private static final String RECEIVED = "2026-03-02T09:00:00Z";

	private static final String LAST_SECOND = "2026-04-02T22:59:59Z";

	private static final String TOO_LATE = "2026-04-02T23:00:01Z";

	private static final LocalDate DUE = LocalDate.of(2026, 4, 2);

	private static final LocalDate EXTENDED_DUE = LocalDate.of(2026, 6, 2);

	private static final String REASONS = "Your data lie in nine places.";

	private static final String APPROVE = ExtendDeadlineProcess.APPROVE_EXTENSION;

	private static final List<MilestoneKind> STATUTORY = List.of(MilestoneKind.REMINDER_10_DAYS,
			MilestoneKind.REMINDER_5_DAYS, MilestoneKind.REMINDER_2_DAYS, MilestoneKind.DUE_TODAY,
			MilestoneKind.OVERDUE);

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private Extensions extensions;

	@Autowired
	private Deadlines deadlines;

	@Autowired
	private Letters letters;

	@Autowired
	private Delivery delivery;

	@Autowired
	private Messages messages;

	@Autowired
	private Lifecycle lifecycle;

	@Autowired
	private StaffTasks staffTasks;

	@Autowired
	private TaskService tasks;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void setClock() {
		this.jdbc.sql("update outbox set status = 'CLOSED' where status = 'WAITING'").update();
		at(RECEIVED);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void dateMovesWhenTheNoticeHasLeftAndNotBeforeC20() {
		CaseWalk walk = proposed("community-buying");
		approve(walk);
		assertThat(notice(walk).state()).isEqualTo(LetterState.WAITING);
		assertThat(due(walk)).isEqualTo(DUE);
		walk.deliver();
		assertThat(due(walk)).isEqualTo(EXTENDED_DUE);
		assertThat(last(walk)).extracting(Extension::state, Extension::givenOn)
			.containsExactly(ExtensionState.EXTENDED, LocalDate.of(2026, 3, 2));
		assertThat(this.deadlines.events(walk.line().id()))
			.contains(ClockEvent.extended(LocalDate.of(2026, 3, 2), ClockReason.COMPLEX));
		assertThat(notice(walk).view().page()).contains("2 June 2026", REASONS);
		assertThat(walk.trace(ExtendDeadlineProcess.ID)).containsExactly("startEvent_extensionProposed", APPROVE,
				"serviceTask_sendNotice", "event_noticeSent", "serviceTask_recordNotice", "endEvent_deadlineExtended");
	}

	@Test
	void tasksMilestonesAndTimerMoveWithTheDate() {
		CaseWalk walk = submitted("community-buying");
		at("2026-04-01T09:00:00Z");
		propose(walk);
		approve(walk);
		walk.deliver();
		Task task = walk.task("userTask_checkIdentity");
		assertThat(task.getFollowUpDate()).isEqualTo(Instant.parse("2026-06-02T22:59:59Z"));
		assertThat(task.getPriority()).isEqualTo(50);
		assertThat(this.tasks.getVariableLocal(task.getId(), "dueOn")).isEqualTo("2026-06-02");
		assertThat(waiting(walk)).filteredOn((milestone) -> STATUTORY.contains(milestone.kind()))
			.allMatch((milestone) -> milestone.dueAt().isAfter(Instant.parse("2026-05-15T00:00:00Z")))
			.extracting(Milestone::kind)
			.containsExactlyElementsOf(STATUTORY);
		assertThat(timer(walk, "watchDeadline")).isEqualTo(waiting(walk).get(0).dueAt());
	}

	@Test
	void officerDecidesAndNeverTheOneWhoProposed() {
		CaseWalk walk = proposed("community-buying");
		String task = walk.task(APPROVE).getId();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.staffTasks.complete(task, staff("other", "case-handler"), approved()))
			.withMessage("Only a data protection officer decides on an extension.");
		assertThatIllegalStateException()
			.isThrownBy(() -> this.staffTasks.complete(task, staff("clerk", "officer"), approved()))
			.withMessage("You proposed this extension, so somebody else has to decide.");
		assertThatThrownBy(() -> this.tasks.claim(task, "clerk")).hasMessageContaining("You proposed this extension");
		assertThatIllegalStateException().isThrownBy(
				() -> this.staffTasks.complete(task, staff("officer", "officer"), Map.of("extensionApproval", "MAYBE")))
			.withMessage("Choose one of the answers in the form.");
		this.staffTasks.complete(task, staff("officer", "officer"), approved());
		assertThat(last(walk).decidedBy()).isEqualTo("officer");
	}

	@Test
	void rejectionNeedsAReasonAndTheProposerHearsOfIt() {
		CaseWalk walk = proposed("community-buying");
		assertThatThrownBy(() -> walk.officer(APPROVE, "extensionApproval", "REJECTED"))
			.hasMessageContaining("Write why it is rejected");
		this.extensions.draftRejection(walk.line().id(), "Nine places are not complex.", "officer");
		walk.officer(APPROVE, "extensionApproval", "REJECTED");
		assertThat(last(walk)).extracting(Extension::state, Extension::rejectedBecause)
			.containsExactly(ExtensionState.REJECTED, "Nine places are not complex.");
		assertThat(due(walk)).isEqualTo(DUE);
		assertThat(mailsTo(walk)).containsExactly(walk.reference() + ": no longer time");
		assertThat(walk.trace(ExtendDeadlineProcess.ID)).endsWith("serviceTask_recordRejection",
				"endEvent_extensionRejected");
		propose(walk);
		assertThat(walk.task(APPROVE)).isNotNull();
	}

	@Test
	void approvalIsPossibleUntilTheLastSecondC21() {
		CaseWalk walk = proposed("community-buying");
		at(LAST_SECOND);
		walk.runJobs();
		assertThat(walk.task(APPROVE)).isNotNull();
		assertThat(this.extensions.possible(walk.line().id()).refusal()).isNull();
		at(TOO_LATE);
		assertThatIllegalStateException()
			.isThrownBy(
					() -> this.staffTasks.complete(walk.task(APPROVE).getId(), staff("officer", "officer"), approved()))
			.withMessageContaining("until 2 April 2026. That day has passed.");
		walk.runJobs();
		assertThat(walk.trace(ExtendDeadlineProcess.ID)).endsWith("event_noticeLimitOver", "serviceTask_recordNoEffect",
				"endEvent_extensionWithoutEffect");
		assertThat(last(walk).endedBecause()).startsWith("Nobody decided before the last day");
		assertThat(mailsTo(walk)).containsExactly(walk.reference() + ": the proposed longer time has run out");
		assertThat(due(walk)).isEqualTo(DUE);
	}

	@Test
	void mailThatLeavesInTheLastSecondCountsAndOneAfterItDoesNotC21() {
		CaseWalk inTime = proposed("community-buying");
		CaseWalk late = proposed("community-buying");
		at("2026-04-02T22:59:30Z");
		approve(inTime);
		this.delivery.deliverDue();
		inTime.runJobs();
		assertThat(due(inTime)).isEqualTo(EXTENDED_DUE);
		approve(late);
		at(TOO_LATE);
		late.deliver();
		assertThat(due(late)).isEqualTo(DUE);
		assertThat(last(late)).extracting(Extension::state, Extension::givenOn)
			.containsExactly(ExtensionState.WITHOUT_EFFECT, LocalDate.of(2026, 4, 3));
		assertThat(last(late).endedBecause()).startsWith("The letter left when longer time was no longer possible");
		assertThat(late.trace(ExtendDeadlineProcess.ID)).endsWith("serviceTask_recordNotice",
				"serviceTask_recordNoEffect", "endEvent_extensionWithoutEffect");
	}

	@Test
	void letterPostedOnTheLastDayCountsWhenItIsEnteredAfterIt() {
		CaseWalk walk = approvedByPost();
		at("2026-04-07T09:00:00Z");
		walk.runJobs();
		this.delivery.markPosted(notice(walk).id(), DUE, "clerk");
		walk.deliver();
		assertThat(due(walk)).isEqualTo(EXTENDED_DUE);
		assertThat(last(walk).givenOn()).isEqualTo(DUE);
	}

	@Test
	void letterPostedADayLateHasNoEffectAndTheClerkIsToldSo() {
		CaseWalk walk = approvedByPost();
		at("2026-04-03T09:00:00Z");
		this.delivery.markPosted(notice(walk).id(), LocalDate.of(2026, 4, 3), "clerk");
		walk.deliver();
		assertThat(due(walk)).isEqualTo(DUE);
		assertThat(last(walk).endedBecause()).startsWith("The letter left when longer time was no longer possible");
		assertThat(mailsTo(walk)).contains(walk.reference() + ": the longer time has no effect");
	}

	@Test
	void letterThatNobodyPostsIsTakenBack() {
		CaseWalk walk = approvedByPost();
		at("2026-04-13T22:59:59Z");
		walk.runJobs();
		assertThat(notice(walk).state()).isEqualTo(LetterState.TO_PRINT);
		at("2026-04-13T23:00:01Z");
		walk.runJobs();
		assertThat(notice(walk).state()).isEqualTo(LetterState.TAKEN_BACK);
		assertThat(last(walk).endedBecause()).startsWith("The letter did not leave in time");
		assertThat(walk.tasks()).doesNotContain("userTask_resolveDelivery");
		assertThat(walk.trace(ExtendDeadlineProcess.ID)).endsWith("event_noticeNotSent", "serviceTask_recordNoEffect",
				"endEvent_extensionWithoutEffect");
	}

	@Test
	void noLetterThatIsNotTrueIsWrittenAfterTheEngineStoodStill() {
		CaseWalk walk = proposed("community-buying");
		at(LAST_SECOND);
		this.staffTasks.complete(walk.task(APPROVE).getId(), staff("officer", "officer"), approved());
		at("2026-04-03T06:00:00Z");
		walk.runJobs();
		at("2026-04-03T06:00:10Z");
		walk.runJobs();
		assertThat(this.letters.of(walk.id())).noneMatch((letter) -> letter.code() == LetterCode.EXTENSION);
		assertThat(last(walk).state()).isEqualTo(ExtensionState.WITHOUT_EFFECT);
	}

	@Test
	void limitMovesWithAPauseC16() {
		CaseWalk walk = proposed("community-buying");
		at("2026-03-10T09:00:00Z");
		record(walk, ClockEventType.CLARIFICATION_REQUESTED);
		at("2026-04-05T09:00:00Z");
		walk.runJobs();
		assertThat(walk.task(APPROVE)).isNotNull();
		at("2026-04-06T09:00:00Z");
		record(walk, ClockEventType.CLARIFICATION_RECEIVED);
		assertThat(this.extensions.possible(walk.line().id()).limit()).isEqualTo("2026-04-29");
		assertThat(timer(walk, ExtendDeadlineProcess.ID)).isEqualTo(Instant.parse("2026-04-29T23:00:00Z"));
	}

	@Test
	void limitMovesWithACorrectedDateOfReceipt() {
		CaseWalk walk = proposed("community-buying");
		Corrections corrections = this.context.getBean(Corrections.class);
		at("2026-03-20T09:00:00Z");
		UUID line = walk.line().id();
		corrections.correct(line, corrections.recorded(line).get(0).id(), LocalDate.of(2026, 2, 16), "Postmark",
				"officer");
		assertThat(timer(walk, ExtendDeadlineProcess.ID)).isEqualTo(Instant.parse("2026-03-17T00:00:00Z"));
		walk.runJobs();
		assertThat(last(walk).state()).isEqualTo(ExtensionState.WITHOUT_EFFECT);
	}

	@Test
	void pausedRequestIsExtendedWithoutADateNobodyKnows() {
		CaseWalk walk = submitted("community-buying");
		record(walk, ClockEventType.CLARIFICATION_REQUESTED);
		propose(walk);
		approve(walk);
		walk.deliver();
		assertThat(notice(walk).view().page()).contains("three months from 2 March 2026 at the latest");
		assertThat(this.deadlines.of(walk.line().id()).extended()).isTrue();
	}

	@Test
	void withdrawalEndsAProposal() {
		CaseWalk walk = proposed("community-buying");
		this.lifecycle.withdraw(walk.id(), "requester");
		walk.runJobs();
		assertThat(walk.tasks()).isEmpty();
		assertThat(last(walk).state()).isEqualTo(ExtensionState.DROPPED);
		assertThat(walk.trace(ExtendDeadlineProcess.ID)).endsWith("startEvent_requestEnded",
				"serviceTask_dropExtension", "endEvent_extensionDropped");
	}

	@Test
	void answerTakesBackANoticeThatHasNotLeft() {
		CaseWalk walk = approvedByPost();
		record(walk, ClockEventType.RESPONDED);
		walk.runJobs();
		assertThat(notice(walk).state()).isEqualTo(LetterState.TAKEN_BACK);
		assertThat(last(walk).state()).isEqualTo(ExtensionState.DROPPED);
		this.delivery.deliverDue();
		assertThat(running(walk)).isZero();
	}

	@Test
	void refusedInPlainSentences() {
		CaseWalk walk = submitted("community-buying");
		UUID line = walk.line().id();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.extensions.propose(line, ClockReason.COMPLEX, " \n", "clerk"))
			.withMessage("Reasons: write it down.");
		for (ClockReason ground : new ClockReason[] { null, ClockReason.IDENTITY, ClockReason.CLARIFICATION }) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> this.extensions.propose(line, ground, REASONS, "clerk"))
				.withMessageStartingWith("The law gives longer time only for");
		}
		propose(walk);
		assertThatIllegalStateException().isThrownBy(() -> propose(walk)).withMessageStartingWith("Longer time is");
		approve(walk);
		walk.deliver();
		refused(walk, "That is possible only once.");
		record(walk, ClockEventType.RESPONDED);
		refused(walk, "This request is closed");
	}

	@Test
	void refusedOnTheDayAfterTheLimitAndWhileNotStarted() {
		CaseWalk walk = submitted("community-buying");
		at(LAST_SECOND);
		assertThat(this.extensions.possible(walk.line().id()).ends()).isEqualTo("2026-04-02T23:00:00Z");
		at(TOO_LATE);
		refused(walk, "until 2 April 2026. That day has passed.");
		CaseWalk asked = submitted("community-buying");
		record(asked, ClockEventType.IDENTITY_REQUESTED);
		refused(asked, "has not started");
	}

	@Test
	void marketingObjectionIsNeverExtended() {
		NewRequest own = Submissions.access("community-buying", this.clock.instant());
		NewRequest stop = new NewRequest(own.organisation(), own.channel(), own.receivedAt(), own.zone(),
				List.of(Right.OBJECTION_MARKETING), own.requester(), null, own.wanted(), "", null, null, own.answerBy(),
				false, false, "", null, "");
		Requests requests = this.context.getBean(Requests.class);
		UUID line = requests.lines(requests.register(stop, "requester").id()).get(0).id();
		this.deadlines.open(line);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.extensions.propose(line, ClockReason.COMPLEX, REASONS, "clerk"))
			.withMessage("The law gives no longer time for this kind of request.");
	}

	@Test
	void personIsToldEveryMonthWhereTheNoticePromisesIt() {
		CaseWalk walk = extended("repairs-service");
		assertThat(news(walk, "2026-04-02T07:59:59Z")).isEmpty();
		assertThat(news(walk, "2026-04-02T08:00:01Z")).singleElement()
			.isEqualTo("We are still working on your request " + walk.reference()
					+ ". We needed more time for it because it is complex. You will have our answer by 2 June 2026 at the latest.");
		assertThat(news(walk, "2026-05-01T09:00:00Z")).hasSize(1);
		assertThat(news(walk, "2026-05-02T08:00:01Z")).hasSize(2);
		assertThat(news(walk, "2026-08-20T10:00:00Z")).hasSize(3).last().asString().contains("so we are late");
		record(walk, ClockEventType.RESPONDED);
		assertThat(news(walk, "2026-12-20T10:00:00Z")).hasSize(3);
	}

	@Test
	void nobodyIsPromisedNewsThatTheNoticeDoesNotPromise() {
		CaseWalk walk = extended("community-buying");
		assertThat(waiting(walk)).noneMatch((milestone) -> milestone.kind() == MilestoneKind.PROGRESS);
	}

	@Test
	void staffTellWhoeverHasNoEmail() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.byPost("repairs-service", this.clock.instant()));
		propose(walk);
		approve(walk);
		this.delivery.markPosted(notice(walk).id(), LocalDate.of(2026, 3, 2), "clerk");
		walk.deliver();
		assertThat(news(walk, "2026-04-02T08:00:01Z")).isEmpty();
		assertThat(this.deadlines.milestones(walk.line().id())).filteredOn(Milestone::kind, MilestoneKind.PROGRESS)
			.filteredOn((milestone) -> milestone.doneAt() != null)
			.extracting(Milestone::done)
			.containsExactly("STAFF_ASKED_TO_TELL");
	}

	private CaseWalk submitted(String organisation) {
		return CaseWalk.submit(this.context, Submissions.access(organisation, this.clock.instant()));
	}

	private CaseWalk proposed(String organisation) {
		CaseWalk walk = submitted(organisation);
		propose(walk);
		return walk;
	}

	private CaseWalk extended(String organisation) {
		CaseWalk walk = proposed(organisation);
		approve(walk);
		return walk.deliver();
	}

	private CaseWalk approvedByPost() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.byPost("community-buying", this.clock.instant()));
		at("2026-04-02T09:00:00Z");
		walk.runJobs();
		propose(walk);
		approve(walk);
		return walk;
	}

	private void propose(CaseWalk walk) {
		this.extensions.propose(walk.line().id(), ClockReason.COMPLEX, REASONS, "clerk");
		walk.runJobs();
	}

	private static void approve(CaseWalk walk) {
		walk.officer(APPROVE, "extensionApproval", "APPROVED");
	}

	private void refused(CaseWalk walk, String sentence) {
		assertThat(this.extensions.possible(walk.line().id()).refusal()).contains(sentence);
		assertThatIllegalArgumentException().isThrownBy(() -> propose(walk)).withMessageContaining(sentence);
	}

	private void record(CaseWalk walk, ClockEventType type) {
		this.deadlines.record(walk.line().id(), ClockEvent.at(type, this.clock.instant()));
	}

	private void at(String moment) {
		this.clock.set(Instant.parse(moment));
	}

	private List<String> news(CaseWalk walk, String moment) {
		at(moment);
		walk.runJobs();
		return this.messages.of(walk.id()).stream().map((message) -> message.body()).toList();
	}

	private LocalDate due(CaseWalk walk) {
		return this.deadlines.of(walk.line().id()).dueDate();
	}

	private Extension last(CaseWalk walk) {
		List<Extension> all = this.extensions.of(walk.line().id());
		return all.get(all.size() - 1);
	}

	private Letter notice(CaseWalk walk) {
		return this.letters.of(walk.id())
			.stream()
			.filter((letter) -> letter.code() == LetterCode.EXTENSION)
			.findFirst()
			.orElseThrow();
	}

	private List<Milestone> waiting(CaseWalk walk) {
		return this.deadlines.milestones(walk.line().id())
			.stream()
			.filter((milestone) -> milestone.doneAt() == null)
			.sorted(Comparator.comparing(Milestone::dueAt))
			.toList();
	}

	private List<String> mailsTo(CaseWalk walk) {
		return this.jdbc.sql("select subject from outbox where kind = 'STAFF' and subject like ? order by created_at")
			.param(walk.reference() + "%")
			.query(String.class)
			.list();
	}

	private Instant timer(CaseWalk walk, String process) {
		String instance = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(walk.reference())
			.processDefinitionKey(process)
			.singleResult()
			.getId();
		return this.management.createJobQuery()
			.processInstanceId(instance)
			.timers()
			.singleResult()
			.getDuedate()
			.toInstant();
	}

	private long running(CaseWalk walk) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(walk.reference())
			.processDefinitionKey(ExtendDeadlineProcess.ID)
			.count();
	}

	private static Map<String, String> approved() {
		return Map.of("extensionApproval", "APPROVED");
	}

	private static StaffMember staff(String name, String group) {
		return new StaffMember(name, Set.of(group), Set.of("community-buying"));
	}

}
