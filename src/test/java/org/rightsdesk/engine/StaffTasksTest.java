package org.rightsdesk.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.engine.StatutoryDates.Shown;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Which task belongs to whom (S4). */
@EngineTest
class StaffTasksTest {

	@Autowired
	StaffTasks staffTasks;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	Task task;

	String reference = FixtureProcess.newReference();

	@BeforeEach
	void start() {
		this.task = FixtureProcess.start(this.runtime, this.tasks, "trade-body", this.reference);
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
		FixtureProcess.missing = List.of();
		FixtureProcess.deputies = Set.of();
	}

	@Test
	void givesATaskToItsCandidatesAndItsAssignee() {
		signIn("somebody", "case-handler", "trade-body");
		assertThat(this.staffTasks.readable(this.task.getId())).hasValueSatisfying((task) -> {
			assertThat(task.reference()).isEqualTo(this.reference);
			assertThat(task.key()).isEqualTo("userTask_fixture");
			assertThat(task.organisation()).isEqualTo("trade-body");
		});
		this.tasks.setAssignee(this.task.getId(), "assigned");
		signIn("assigned", "officer", "trade-body");
		assertThat(this.staffTasks.readable(this.task.getId())).isPresent();
	}

	@Test
	void givesATaskToNobodyElse() {
		assertThat(this.staffTasks.readable(this.task.getId())).isEmpty();
		signIn("somebody", "case-handler", "repairs-service");
		assertThat(this.staffTasks.readable(this.task.getId())).isEmpty();
		signIn("somebody", "officer", "trade-body");
		assertThat(this.staffTasks.readable(this.task.getId())).isEmpty();
		assertThat(this.staffTasks.readable("no-such-task")).isEmpty();
		assertThat(this.staffTasks.readable(null)).isEmpty();
	}

	@Test
	void givesATaskToADeputyOnTheirDays() {
		FixtureProcess.deputies = Set.of("deputy");
		signIn("deputy", "case-handler-elsewhere", "trade-body");
		assertThat(this.staffTasks.readable(this.task.getId())).isPresent();
		signIn("deputy", "case-handler-elsewhere", "repairs-service");
		assertThat(this.staffTasks.readable(this.task.getId())).isEmpty();
		FixtureProcess.deputies = Set.of();
		signIn("deputy", "case-handler-elsewhere", "trade-body");
		assertThat(this.staffTasks.readable(this.task.getId())).isEmpty();
	}

	@Test
	void completesForThePersonAtThePage() {
		StaffMember clerk = new StaffMember("page-clerk", Set.of("case-handler"), Set.of("trade-body"));
		this.staffTasks.complete(this.task.getId(), clerk, Map.of("fixtureDecision", "ENOUGH"));
		assertThat(FixtureProcess.lastCompleted.username()).isEqualTo("page-clerk");
		assertThat(FixtureProcess.lastCompleted.groups()).containsExactly("case-handler");
		assertThat(FixtureProcess.lastCompleted.codes()).containsEntry("fixtureDecision", "ENOUGH");
		assertThat(this.tasks.createTaskQuery().taskId(this.task.getId()).count()).isZero();
	}

	@Test
	void completesNothingThatTheCheckHolds() {
		FixtureProcess.missing = List.of("Give the reasons first.");
		StaffMember clerk = new StaffMember("page-clerk", Set.of("case-handler"), Set.of("trade-body"));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.staffTasks.complete(this.task.getId(), clerk, Map.of("fixtureDecision", "ENOUGH")))
			.withMessage("Give the reasons first.");
		assertThat(this.tasks.createTaskQuery().taskId(this.task.getId()).count()).isOne();
	}

	@Test
	void movesTheStatutoryDateOfEveryTaskOfACase() {
		Instant end = Instant.parse("2026-12-22T00:00:00Z");
		this.staffTasks.setStatutoryDate(this.reference, null, new Shown("ACCESS", null, end, 80));
		Task moved = this.tasks.createTaskQuery().taskId(this.task.getId()).singleResult();
		assertThat(moved.getFollowUpDate().toInstant()).isEqualTo(end);
		assertThat(moved.getPriority()).isEqualTo(80);
		this.staffTasks.setStatutoryDate(this.reference, UUID.randomUUID(), new Shown("ACCESS", null, null, 50));
		assertThat(this.tasks.createTaskQuery().taskId(this.task.getId()).singleResult().getPriority()).isEqualTo(80);
		assertThat(this.staffTasks.open(this.reference)).hasSize(1);
	}

	private static void signIn(String name, String group, String organisation) {
		SecurityContextHolder.getContext()
			.setAuthentication(
					new StaffAuthentication(new StaffMember(name, Set.of(group), Set.of(organisation)), Instant.now()));
	}

}
