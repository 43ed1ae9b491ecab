package org.rightsdesk.engine;

import java.util.Set;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.Browser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** a deputy sees the task in Tasklist while it is their turn, and only then. */
@EngineTest
class DeputyTurnsTest {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	@LocalServerPort
	int port;

	@Autowired
	DeputyTurns turns;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	FilterService filters;

	@Autowired
	AuthorizationService authorizations;

	Browser owner;

	@BeforeEach
	void signIn() {
		this.owner = Browser.signedIn(this.port, "t-owner", FixtureProcess.PASSWORD);
	}

	@AfterEach
	void nobodyIsDeputy() {
		FixtureProcess.deputies = Set.of();
		this.turns.follow();
	}

	@Test
	void x11ANewTaskIsSeenByTodaysDeputies() {
		FixtureProcess.deputies = Set.of("t-owner");
		assertThat(seenByOwner(start())).isTrue();
	}

	@Test
	void x11AnOpenTaskFollowsTheDays() {
		Task task = start();
		this.turns.follow();
		assertThat(seenByOwner(task)).isFalse();
		assertThat(claim(task)).isGreaterThanOrEqualTo(400);
		FixtureProcess.deputies = Set.of("t-owner");
		this.turns.follow();
		assertThat(seenByOwner(task)).isTrue();
		assertThat(claim(task)).isEqualTo(204);
		FixtureProcess.deputies = Set.of();
		this.turns.follow();
		assertThat(this.tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
		assertThat(seenByOwner(task)).isFalse();
		assertThat(this.owner.get(ENGINE + "/task/" + task.getId()).statusCode()).isGreaterThanOrEqualTo(400);
		assertThat(claim(task)).isGreaterThanOrEqualTo(400);
		assertThat(this.authorizations.createAuthorizationQuery()
			.userIdIn("t-owner")
			.resourceType(Resources.TASK)
			.resourceId(task.getId())
			.count()).isZero();
	}

	@Test
	void tasksOfAGroupAreNotInTheListOfADeputy() {
		Browser clerk = Browser.signedIn(this.port, "t-clerk", FixtureProcess.PASSWORD);
		assertThat(list(clerk)).doesNotContain(start().getId());
	}

	private Task start() {
		return FixtureProcess.start(this.runtime, this.tasks, "trade-body", FixtureProcess.newReference());
	}

	private boolean seenByOwner(Task task) {
		return list(this.owner).contains(task.getId());
	}

	private String list(Browser browser) {
		String filter = this.filters.createFilterQuery().filterName("Approvals as a deputy").singleResult().getId();
		return browser.json("POST", ENGINE + "/filter/" + filter + "/list?maxResults=1000", "{}").body();
	}

	private int claim(Task task) {
		return this.owner.json("POST", ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\":\"t-owner\"}")
			.statusCode();
	}

}
