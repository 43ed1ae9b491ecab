package org.rightsdesk.engine;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@EngineTest
class TaskGateTest {

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	FormService forms;

	@Autowired
	IdentityService identities;

	Task task;

	String reference = FixtureProcess.newReference();

	@BeforeEach
	void start() {
		this.task = FixtureProcess.start(this.runtime, this.tasks, "trade-body", this.reference);
	}

	@AfterEach
	void nothingMissing() {
		FixtureProcess.missing = List.of();
		this.identities.clearAuthentication();
	}

	@Test
	void holdsATaskWhoseReasonsAreMissing() {
		FixtureProcess.missing = List.of("Give the reasons first.");
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.tasks.complete(this.task.getId()))
			.withMessageContaining("Give the reasons first.");
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.forms.submitTaskForm(this.task.getId(), Map.of()));
		assertThat(this.tasks.createTaskQuery().taskId(this.task.getId()).count()).isOne();
	}

	@Test
	void letsATaskThroughWhenNothingIsMissing() {
		int before = FixtureProcess.DELEGATE_RUNS.get();
		this.tasks.complete(this.task.getId());
		assertThat(this.tasks.createTaskQuery().taskId(this.task.getId()).count()).isZero();
		assertThat(FixtureProcess.DELEGATE_RUNS.get()).isGreaterThan(before);
	}

	@Test
	void tellsTheCheckWhoCompletesWhatWithWhichCodes() {
		this.tasks.complete(this.task.getId(), Map.of("fixtureDecision", "ENOUGH"));
		CompletedTask seen = FixtureProcess.lastCompleted;
		assertThat(seen.taskKey()).isEqualTo("userTask_fixture");
		assertThat(seen.reference()).isEqualTo(this.reference);
		assertThat(seen.organisation()).isEqualTo("trade-body");
		assertThat(seen.username()).isNull();
		assertThat(seen.codes()).containsEntry("fixtureDecision", "ENOUGH");
	}

}
