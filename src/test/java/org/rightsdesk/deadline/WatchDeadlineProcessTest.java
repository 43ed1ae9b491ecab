package org.rightsdesk.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.Jobs;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.deadline.MilestoneKind.CHASER;
import static org.rightsdesk.deadline.MilestoneKind.DUE_TODAY;
import static org.rightsdesk.deadline.MilestoneKind.INTERNAL_TARGET;
import static org.rightsdesk.deadline.MilestoneKind.OVERDUE;
import static org.rightsdesk.deadline.MilestoneKind.PROMISED_5_DAYS;
import static org.rightsdesk.deadline.MilestoneKind.PROMISED_TODAY;
import static org.rightsdesk.deadline.MilestoneKind.REMINDER_10_DAYS;
import static org.rightsdesk.deadline.MilestoneKind.REMINDER_2_DAYS;
import static org.rightsdesk.deadline.MilestoneKind.REMINDER_5_DAYS;

/** Received on Monday 2 March 2026 in England: due on Thursday 2 April 2026. */
@RightsdeskTest
@WalksEveryPath(WatchDeadlineProcess.ID)
@Import(WatchDeadlineProcessTest.Actions.class)
class WatchDeadlineProcessTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	@Autowired
	private Requests requests;

	@Autowired
	private Deadlines deadlines;

	@Autowired
	private TestClock clock;

	@Autowired
	private Jobs jobs;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private HistoryService history;

	@Autowired
	private Recorded recorded;

	private String reference;

	private UUID lineId;

	@BeforeEach
	void receive() {
		this.clock.set(RECEIVED_AT);
		SubjectRequest request = this.requests.register(Submissions.access("community-buying", RECEIVED_AT),
				"requester");
		RequestLine line = this.requests.lines(request.id()).get(0);
		this.reference = request.reference().value();
		this.lineId = line.id();
		this.deadlines.open(this.lineId);
		this.jobs.runDue(this.reference);
		this.recorded.performed.clear();
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void remindersComeTenFiveAndTwoWorkingDaysBeforeOnTheDayAndDailyAfterIt() {
		assertNothingDoneBefore("2026-03-18T23:59:00Z");
		assertDoneAt("2026-03-19T00:00:01Z", REMINDER_10_DAYS);
		assertDoneAt("2026-03-26T00:00:01Z", REMINDER_5_DAYS);
		// The internal target, 28 days after the start (C-15).
		assertDoneAt("2026-03-29T23:00:01Z", INTERNAL_TARGET);
		// 30 March: the clocks have gone forward, so the day begins at 23:00 UTC.
		assertNothingDoneBefore("2026-03-30T22:59:00Z");
		assertDoneAt("2026-03-30T23:00:01Z", REMINDER_2_DAYS);
		assertDoneAt("2026-04-01T23:00:01Z", DUE_TODAY);
		assertNothingDoneBefore("2026-04-02T22:59:00Z");
		assertDoneAt("2026-04-02T23:00:01Z", OVERDUE);
		assertDoneAt("2026-04-03T23:00:01Z", OVERDUE);
		assertDoneAt("2026-04-04T23:00:01Z", OVERDUE);
	}

	@Test
	void afterALongDownTimeEachMilestoneIsDoneOnceOldestFirst() {
		at("2026-04-20T10:00:00Z");
		assertThat(this.recorded.performed).containsExactly(REMINDER_10_DAYS, REMINDER_5_DAYS, INTERNAL_TARGET,
				REMINDER_2_DAYS, DUE_TODAY, OVERDUE);
		this.recorded.performed.clear();
		assertNothingDoneBefore("2026-04-20T22:59:00Z");
		assertDoneAt("2026-04-20T23:00:01Z", OVERDUE);
	}

	@Test
	void aMilestoneThatFailsIsTriedAgainAndDoneOnce() {
		this.recorded.failing = MilestoneKind.REMINDER_5_DAYS;
		assertThatThrownBy(() -> at("2026-03-27T10:00:00Z")).hasMessageContaining("not now");
		assertThat(undone()).hasSize(6);
		this.recorded.failing = null;
		this.recorded.performed.clear();
		at("2026-03-27T10:05:00Z");
		assertThat(this.recorded.performed).containsExactly(REMINDER_10_DAYS, REMINDER_5_DAYS);
		assertThat(undone()).hasSize(4);
	}

	@Test
	void answeredClockEndsTheWatch() {
		this.clock.set(Instant.parse("2026-03-20T10:00:00Z"));
		this.deadlines.record(this.lineId, ClockEvent.at(ClockEventType.RESPONDED, this.clock.instant()));
		this.jobs.runDue(this.reference);
		assertThat(watches()).isZero();
		assertThat(this.history.createHistoricActivityInstanceQuery().activityId("endEvent_clockClosed").list())
			.extracting((activity) -> activity.getProcessDefinitionKey())
			.containsOnly(WatchDeadlineProcess.ID);
		assertThat(undone()).isEmpty();
	}

	@Test
	void changedClockMovesTheTimer() {
		this.clock.set(Instant.parse("2026-03-05T10:00:00Z"));
		this.deadlines.record(this.lineId, on(ClockEventType.IDENTITY_REQUESTED));
		assertNothingDoneBefore("2026-03-30T10:00:00Z");
		this.deadlines.record(this.lineId, on(ClockEventType.IDENTITY_RECEIVED));
		assertThat(this.deadlines.of(this.lineId).dueDate()).isEqualTo("2026-04-30");
		// The notice promises a month from the receipt, whatever is asked back.
		assertDoneAt("2026-03-30T10:00:01Z", PROMISED_5_DAYS);
		assertDoneAt("2026-04-01T23:00:01Z", PROMISED_TODAY);
		assertNothingDoneBefore("2026-04-15T22:59:00Z");
		assertDoneAt("2026-04-15T23:00:01Z", REMINDER_10_DAYS);
	}

	@Test
	void chaserWakesAWatchThatWouldSleepLonger() {
		UUID systemTask = UUID.randomUUID();
		this.deadlines.planChaser(this.lineId, systemTask, Instant.parse("2026-03-09T08:00:00Z"));
		assertNothingDoneBefore("2026-03-09T07:59:00Z");
		assertDoneAt("2026-03-09T08:00:01Z", CHASER);
		UUID other = UUID.randomUUID();
		this.deadlines.planChaser(this.lineId, other, Instant.parse("2026-03-10T08:00:00Z"));
		this.deadlines.subjectDone(other, "SEARCHED");
		assertNothingDoneBefore("2026-03-10T08:00:01Z");
	}

	@Test
	void aClockThatWaitsForNothingIsLookedAtAgainAfterThirtyDays() {
		this.deadlines.record(this.lineId, on(ClockEventType.IDENTITY_REQUESTED));
		this.jobs.runDue(this.reference);
		assertNothingDoneBefore("2026-04-02T10:00:00Z");
		assertThat(watches()).isOne();
	}

	@Test
	void reopenedClockIsWatchedAgain() {
		this.deadlines.record(this.lineId, on(ClockEventType.IDENTITY_REQUESTED));
		this.clock.set(Instant.parse("2026-04-03T10:00:00Z"));
		this.deadlines.record(this.lineId,
				ClockEvent.lapsed(this.clock.instant().atZone(Submissions.LONDON).toLocalDate(), ClockReason.IDENTITY));
		this.jobs.runDue(this.reference);
		assertThat(watches()).isZero();
		this.clock.advance(Duration.ofDays(3));
		this.deadlines.record(this.lineId, ClockEvent
			.reopened(this.clock.instant().atZone(Submissions.LONDON).toLocalDate(), ClockReason.IDENTITY));
		this.jobs.runDue(this.reference);
		assertThat(watches()).isOne();
	}

	@Test
	void theEngineHoldsOnlyReferencesAndCodes() {
		assertThat(this.runtime
			.getVariables(this.runtime.createProcessInstanceQuery()
				.processDefinitionKey(WatchDeadlineProcess.ID)
				.processInstanceBusinessKey(this.reference)
				.singleResult()
				.getId())
			.keySet())
			.containsExactlyInAnyOrder("reference", "organisation", "lineId", "clockClosed", "nextMilestoneAt");
	}

	private void assertDoneAt(String instant, MilestoneKind kind) {
		at(instant);
		assertThat(this.recorded.performed).as(instant).containsExactly(kind);
		this.recorded.performed.clear();
	}

	private void assertNothingDoneBefore(String instant) {
		at(instant);
		assertThat(this.recorded.performed).as(instant).isEmpty();
	}

	private void at(String instant) {
		this.clock.set(Instant.parse(instant));
		this.jobs.runDue(this.reference);
	}

	private ClockEvent on(ClockEventType type) {
		return ClockEvent.on(type, this.clock.instant().atZone(Submissions.LONDON).toLocalDate());
	}

	private long watches() {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(WatchDeadlineProcess.ID)
			.processInstanceBusinessKey(this.reference)
			.count();
	}

	private List<Milestone> undone() {
		return this.deadlines.milestones(this.lineId)
			.stream()
			.filter((milestone) -> milestone.doneAt() == null)
			.toList();
	}

	/** Takes down what a module would do. */
	static class Recorded implements MilestoneAction {

		final List<MilestoneKind> performed = Collections.synchronizedList(new ArrayList<>());

		final List<Milestone> milestones = Collections.synchronizedList(new ArrayList<>());

		MilestoneKind failing;

		@Override
		public boolean handles(MilestoneKind kind) {
			return true;
		}

		@Override
		public String perform(Milestone milestone) {
			if (milestone.kind() == this.failing) {
				throw new IllegalStateException("not now");
			}
			this.performed.add(milestone.kind());
			this.milestones.add(milestone);
			return "RECORDED";
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Actions {

		@Bean
		Recorded recorded() {
			return new Recorded();
		}

	}

}
