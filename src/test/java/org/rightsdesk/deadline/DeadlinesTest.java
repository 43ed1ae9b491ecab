package org.rightsdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.Jobs;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.deadline.ClockEventType.IDENTITY_RECEIVED;
import static org.rightsdesk.deadline.ClockEventType.IDENTITY_REQUESTED;
import static org.rightsdesk.deadline.ClockEventType.RECEIVED;
import static org.rightsdesk.deadline.ClockEventType.RESPONDED;
import static org.rightsdesk.deadline.ClockEventType.WITHDRAWN;
import static org.rightsdesk.testing.Patience.await;

/** Received on Monday 2 March 2026 in England: due on Thursday 2 April 2026. */
@RightsdeskTest
class DeadlinesTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	private static final Instant DUE_SHOWN = Instant.parse("2026-04-02T22:59:59Z");

	@Autowired
	private Requests requests;

	@Autowired
	private Deadlines deadlines;

	@Autowired
	private TestClock clock;

	@Autowired
	private Jobs jobs;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private TaskService tasks;

	private String reference;

	private UUID lineId;

	@BeforeEach
	void receive() {
		this.clock.set(RECEIVED_AT);
		SubjectRequest request = this.requests.register(Submissions.access("community-buying", RECEIVED_AT),
				"requester");
		this.reference = request.reference().value();
		this.lineId = this.requests.lines(request.id()).get(0).id();
		this.deadlines.open(this.lineId);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void openedClockRuns() {
		ClockResult clock = this.deadlines.of(this.lineId);
		assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
		assertThat(clock.dueDate()).isEqualTo(LocalDate.of(2026, 4, 2));
		assertThat(this.deadlines.events(this.lineId)).containsExactly(ClockEvent.at(RECEIVED, RECEIVED_AT));
		assertThat(this.deadlines.milestones(this.lineId)).hasSize(6)
			.allSatisfy((milestone) -> assertThat(milestone.doneAt()).isNull());
	}

	@Test
	void invariant8RecordedEventsGiveTheSameAsTheFunction() {
		this.clock.set(Instant.parse("2026-04-10T09:00:00Z"));
		List<ClockEvent> events = List.of(ClockEvent.on(IDENTITY_REQUESTED, LocalDate.of(2026, 3, 3)),
				ClockEvent.on(IDENTITY_RECEIVED, LocalDate.of(2026, 3, 10)),
				ClockEvent.extended(LocalDate.of(2026, 4, 9), ClockReason.NUMBER_OF_REQUESTS),
				ClockEvent.at(RESPONDED, Instant.parse("2026-04-10T08:00:00Z")));
		events.forEach((event) -> this.deadlines.record(this.lineId, event));
		assertThat(this.deadlines.events(this.lineId)).endsWith(events.toArray(ClockEvent[]::new));
		assertThat(this.deadlines.of(this.lineId)).isEqualTo(ClockFixture.access(CalendarCode.UK_EW,
				ClockFixture.plus(List.of(ClockEvent.at(RECEIVED, RECEIVED_AT)), events.toArray(ClockEvent[]::new))
					.toArray(ClockEvent[]::new)));
	}

	@Test
	void remindersMoveWithTheDueDateAndDoneOnesStay() {
		this.clock.set(Instant.parse("2026-03-19T09:00:00Z"));
		this.jobs.runDue(this.reference);
		this.deadlines.record(this.lineId, ClockEvent.extended(LocalDate.of(2026, 3, 19), ClockReason.COMPLEX));
		assertThat(this.deadlines.of(this.lineId).dueDate()).isEqualTo(LocalDate.of(2026, 6, 2));
		// The promise of the notice does not move with the due date, nor does the target.
		assertThat(this.deadlines.milestones(this.lineId)).extracting(Milestone::kind)
			.containsExactly(MilestoneKind.REMINDER_10_DAYS, MilestoneKind.PROMISED_5_DAYS,
					MilestoneKind.INTERNAL_TARGET, MilestoneKind.PROMISED_TODAY, MilestoneKind.REMINDER_10_DAYS,
					MilestoneKind.REMINDER_5_DAYS, MilestoneKind.REMINDER_2_DAYS, MilestoneKind.DUE_TODAY,
					MilestoneKind.OVERDUE);
		assertThat(this.deadlines.milestones(this.lineId).get(0).doneAt()).isNotNull();
		assertThat(this.deadlines.milestones(this.lineId).get(4).dueAt()).isAfter("2026-05-15T00:00:00Z");
	}

	@Test
	void theSameMilestoneIsNeverPlannedTwice() {
		UUID subject = UUID.randomUUID();
		Instant dueAt = Instant.parse("2026-03-09T08:00:00Z");
		this.deadlines.planChaser(this.lineId, subject, dueAt);
		this.deadlines.planChaser(this.lineId, subject, dueAt);
		assertThat(this.deadlines.milestones(this.lineId)).filteredOn((milestone) -> milestone.subjectId() != null)
			.hasSize(1);
		this.deadlines.subjectDone(subject, "SEARCHED");
		this.deadlines.planChaser(this.lineId, subject, dueAt);
		assertThat(this.deadlines.milestones(this.lineId)).filteredOn((milestone) -> milestone.subjectId() != null)
			.singleElement()
			.satisfies((milestone) -> assertThat(milestone.done()).isEqualTo("SEARCHED"));
	}

	@Test
	void eventsAreNeverChangedOrDeleted() {
		for (String statement : List.of("update clock_event set happened_on = date '2026-01-01', happened_at = null",
				"delete from clock_event", "truncate clock_event")) {
			assertThatThrownBy(() -> this.jdbc.sql(statement).update()).as(statement)
				.hasMessageContaining("clock_event is append-only");
		}
	}

	@Test
	void aSecondReceiptIsRefused() {
		assertRefused(ClockEvent.at(RECEIVED, RECEIVED_AT), "recorded already");
		assertThatThrownBy(() -> this.deadlines.open(this.lineId)).isInstanceOf(RuntimeException.class);
	}

	@Test
	void impossibleEventsAreRefusedWithAPlainSentence() {
		assertRefused(ClockEvent.on(IDENTITY_REQUESTED, LocalDate.of(2026, 3, 1)), "before the request was received");
		assertRefused(ClockEvent.on(IDENTITY_REQUESTED, LocalDate.of(2026, 3, 3)), "in the future");
		assertRefused(ClockEvent.reopened(LocalDate.of(2026, 3, 2), ClockReason.FEE), "Only a request that was closed");
		assertThat(this.deadlines.events(this.lineId)).hasSize(1);
	}

	@Test
	void c21ExtensionIsRefusedAfterItsLimitWhileNotStartedAndASecondTime() {
		this.clock.set(Instant.parse("2026-04-03T09:00:00Z"));
		assertRefused(ClockEvent.extended(LocalDate.of(2026, 4, 3), ClockReason.COMPLEX), "until 2 April 2026");
		this.deadlines.record(this.lineId, ClockEvent.on(IDENTITY_REQUESTED, LocalDate.of(2026, 4, 3)));
		assertRefused(ClockEvent.extended(LocalDate.of(2026, 4, 3), ClockReason.COMPLEX), "has not started");
		this.deadlines.record(this.lineId, ClockEvent.on(IDENTITY_RECEIVED, LocalDate.of(2026, 4, 3)));
		this.deadlines.record(this.lineId, ClockEvent.extended(LocalDate.of(2026, 4, 3), ClockReason.COMPLEX));
		assertRefused(ClockEvent.extended(LocalDate.of(2026, 4, 3), ClockReason.COMPLEX), "only once");
	}

	@Test
	void aSecondEndingChangesNothingAndNothingElseIsRecorded() {
		this.deadlines.record(this.lineId, ClockEvent.at(RESPONDED, RECEIVED_AT));
		this.deadlines.record(this.lineId, ClockEvent.at(WITHDRAWN, RECEIVED_AT));
		assertThat(this.deadlines.events(this.lineId)).hasSize(2);
		assertRefused(ClockEvent.at(IDENTITY_REQUESTED, RECEIVED_AT), "closed");
		this.deadlines.planChaser(this.lineId, UUID.randomUUID(), Instant.parse("2026-03-09T08:00:00Z"));
		assertThat(this.deadlines.milestones(this.lineId)).isEmpty();
	}

	@Test
	void tasksShowTheStatutoryDateAndGetUrgent() {
		assertTask(startTask(), DUE_SHOWN, 50);
		this.clock.set(Instant.parse("2026-03-26T09:00:00Z"));
		this.jobs.runDue(this.reference);
		assertTask(task(), DUE_SHOWN, 80);
		this.clock.set(Instant.parse("2026-04-02T23:00:01Z"));
		this.jobs.runDue(this.reference);
		assertTask(task(), DUE_SHOWN, 100);
	}

	@Test
	void tasksShowNoDateWhileTheClockHasNotStarted() {
		startTask();
		this.deadlines.record(this.lineId, ClockEvent.at(IDENTITY_REQUESTED, RECEIVED_AT));
		assertTask(task(), null, 50);
		this.clock.set(Instant.parse("2026-03-10T09:00:00Z"));
		this.deadlines.record(this.lineId, ClockEvent.on(IDENTITY_RECEIVED, LocalDate.of(2026, 3, 10)));
		assertTask(task(), Instant.parse("2026-04-10T22:59:59Z"), 50);
	}

	@Test
	void aTaskCreatedLateIsUrgentAtOnce() {
		this.clock.set(Instant.parse("2026-04-10T09:00:00Z"));
		assertTask(startTask(), DUE_SHOWN, 100);
	}

	@Test
	void aWatchAboutToFallAsleepWaitsForAChangeThatIsNotYetCommitted() {
		CompletableFuture<Void> job = this.transaction.execute((status) -> {
			this.deadlines.record(this.lineId, ClockEvent.at(IDENTITY_REQUESTED, RECEIVED_AT));
			CompletableFuture<Void> running = CompletableFuture.runAsync(() -> this.jobs.runDue(this.reference));
			awaitBlocked();
			return running;
		});
		job.join();
		assertThat(timer()).isAfter("2026-03-31T00:00:00Z");
	}

	@Test
	void aChangeWaitsForAWatchThatIsFallingAsleepAndWakesIt() {
		runNext();
		CompletableFuture<Void> change = this.transaction.execute((status) -> {
			runNext();
			CompletableFuture<Void> running = CompletableFuture
				.runAsync(() -> this.deadlines.record(this.lineId, ClockEvent.at(IDENTITY_REQUESTED, RECEIVED_AT)));
			awaitBlocked();
			return running;
		});
		change.join();
		this.jobs.runDue(this.reference);
		assertThat(timer()).isAfter("2026-03-31T00:00:00Z");
	}

	private void assertRefused(ClockEvent event, String sentence) {
		assertThatThrownBy(() -> this.deadlines.record(this.lineId, event)).isInstanceOf(ClockEventRefused.class)
			.hasMessageContaining(sentence);
	}

	private Task startTask() {
		this.repository.createDeployment()
			.addModelInstance("dateFixture.bpmn",
					Bpmn.createExecutableProcess("dateFixture")
						.camundaHistoryTimeToLiveString("P1D")
						.startEvent()
						.userTask("userTask_dateFixture")
						.endEvent()
						.done())
			.enableDuplicateFiltering(true)
			.deploy();
		this.runtime.startProcessInstanceByKey("dateFixture", this.reference,
				Map.of("reference", this.reference, "organisation", "community-buying"));
		return task();
	}

	private Task task() {
		return this.tasks.createTaskQuery().processInstanceBusinessKey(this.reference).singleResult();
	}

	private static void assertTask(Task task, Instant followUp, int priority) {
		assertThat(task.getFollowUpDate()).isEqualTo((followUp != null) ? Date.from(followUp) : null);
		assertThat(task.getPriority()).isEqualTo(priority);
	}

	private void runNext() {
		this.management.executeJob(
				this.management.createJobQuery().processInstanceId(instance()).executable().singleResult().getId());
	}

	private Instant timer() {
		return this.management.createJobQuery()
			.processInstanceId(instance())
			.timers()
			.singleResult()
			.getDuedate()
			.toInstant();
	}

	private String instance() {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(WatchDeadlineProcess.ID)
			.processInstanceBusinessKey(this.reference)
			.singleResult()
			.getId();
	}

	/** Somebody waits for the row that our transaction has locked. */
	private void awaitBlocked() {
		await().until(() -> this.jdbc
			.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%clock_event%'")
			.query(Long.class)
			.single() > 0);
	}

}
