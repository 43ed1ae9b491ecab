package org.rightsdesk.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** R8: what is due is done, once, oldest first, whatever became of the timers. */
@RightsdeskTest
@Import(WatchDeadlineProcessTest.Actions.class)
class MilestoneSweeperTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	@Autowired
	private Requests requests;

	@Autowired
	private Deadlines deadlines;

	@Autowired
	private MilestoneSweeper sweeper;

	@Autowired
	private WatchDeadlineProcessTest.Recorded recorded;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void nothingElseIsDue() {
		this.clock.set(RECEIVED_AT);
		this.jdbc.sql("update milestone set done_at = due_at, done = 'BEFORE' where done_at is null").update();
		this.recorded.milestones.clear();
	}

	@AfterEach
	void resetClock() {
		this.recorded.failing = null;
		this.clock.reset();
	}

	@Test
	void r8After72HoursDownEachDueMilestoneIsDoneOnceByTwoSweepers() {
		List<UUID> lines = open(84);
		this.clock.set(Instant.parse("2026-04-06T09:00:00Z"));
		Instant before = Instant.now();
		CompletableFuture<Void> one = CompletableFuture.runAsync(this.sweeper::sweep);
		CompletableFuture<Void> other = CompletableFuture.runAsync(this.sweeper::sweep);
		CompletableFuture.allOf(one, other).join();
		assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMinutes(2));
		assertThat(this.recorded.milestones).hasSize(504).extracting(Milestone::id).doesNotHaveDuplicates();
		assertThat(lines).allSatisfy((line) -> {
			assertThat(ofLine(line)).isSortedAccordingTo(Comparator.comparing(Milestone::dueAt)).hasSize(6);
			assertThat(this.deadlines.milestones(line)).filteredOn((milestone) -> milestone.doneAt() == null)
				.singleElement()
				.satisfies((next) -> assertThat(next.dueAt()).isEqualTo("2026-04-06T23:00:00Z"));
		});
		this.sweeper.sweep();
		assertThat(this.recorded.milestones).as("nothing twice").hasSize(504);
	}

	@Test
	void r8OldestFirstOverAllCases() {
		open(5);
		this.clock.set(RECEIVED_AT.plus(Duration.ofDays(2)));
		open(5);
		this.clock.set(Instant.parse("2026-04-10T09:00:00Z"));
		this.sweeper.sweep();
		assertThat(this.recorded.milestones).hasSize(60)
			.isSortedAccordingTo(Comparator.comparing(Milestone::dueAt).thenComparing((one) -> one.kind().name()));
	}

	@Test
	void r8AMilestoneIsDoneWithoutItsWatch() {
		UUID line = open(1).get(0);
		String reference = this.requests.get(this.requests.line(line).requestId()).reference().value();
		this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.list()
			.forEach((watch) -> this.runtime.deleteProcessInstance(watch.getId(), "lost"));
		this.clock.set(Instant.parse("2026-03-19T00:00:30Z"));
		this.sweeper.sweep();
		assertThat(ofLine(line)).extracting(Milestone::kind).containsExactly(MilestoneKind.REMINDER_10_DAYS);
		assertThat(this.deadlines.milestones(line)).filteredOn((milestone) -> milestone.doneAt() != null)
			.singleElement()
			.satisfies((done) -> assertThat(done.done()).contains("RECORDED"));
	}

	@Test
	void aFailingMilestoneHoldsUpItsLineOnlyAndIsTriedAgain() {
		UUID line = open(1).get(0);
		UUID other = UUID.randomUUID();
		this.recorded.failing = MilestoneKind.REMINDER_10_DAYS;
		UUID later = open(1).get(0);
		this.deadlines.planChaser(later, other, Instant.parse("2026-03-10T09:00:00Z"));
		this.clock.set(Instant.parse("2026-03-19T09:00:00Z"));
		this.sweeper.sweep();
		assertThat(this.recorded.milestones).extracting(Milestone::kind).containsExactly(MilestoneKind.CHASER);
		this.recorded.failing = null;
		this.sweeper.sweep();
		assertThat(ofLine(line)).extracting(Milestone::kind).containsExactly(MilestoneKind.REMINDER_10_DAYS);
	}

	@Test
	void aClockThatSomebodyWorksOnIsPassedOver() {
		UUID busy = open(1).get(0);
		UUID free = open(1).get(0);
		this.clock.set(Instant.parse("2026-03-19T09:00:00Z"));
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("select id from clock_event where line_id = ? for update")
				.param(busy)
				.query(Long.class)
				.list();
			CompletableFuture.runAsync(this.sweeper::sweep).join();
		});
		assertThat(ofLine(free)).hasSize(1);
		assertThat(ofLine(busy)).isEmpty();
		this.sweeper.sweep();
		assertThat(ofLine(busy)).hasSize(1);
	}

	@Test
	void invariant7NothingIsDoneForAClockThatPausedInTime() {
		UUID line = open(1).get(0);
		this.clock.set(Instant.parse("2026-03-18T09:00:00Z"));
		this.deadlines.record(line, ClockEvent.at(ClockEventType.CLARIFICATION_REQUESTED, this.clock.instant()));
		this.clock.set(Instant.parse("2026-04-20T09:00:00Z"));
		this.sweeper.sweep();
		assertThat(ofLine(line)).isEmpty();
	}

	private List<UUID> open(int cases) {
		List<UUID> lines = new ArrayList<>();
		for (int i = 0; i < cases; i++) {
			SubjectRequest request = this.requests.register(Submissions.access("trade-body", this.clock.instant()),
					"requester");
			lines.add(this.requests.lines(request.id()).get(0).id());
		}
		lines.forEach(this.deadlines::open);
		return lines;
	}

	private List<Milestone> ofLine(UUID line) {
		return this.recorded.milestones.stream().filter((milestone) -> milestone.lineId().equals(line)).toList();
	}

}
