package org.rightsdesk.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** Twin of the model that the tests of this module work with. */
@TestConfiguration
public class FixtureProcess {

	public static final String PASSWORD = "a fixture pass phrase";

	static final AtomicInteger DELEGATE_RUNS = new AtomicInteger();

	/** What an attacker would want to be called; must stay at zero. */
	static final AtomicInteger EVALUATIONS = new AtomicInteger();

	static volatile List<String> missing = List.of();

	/** Why nobody may claim; null where everybody may. */
	static volatile String refusal;

	static volatile Set<String> deputies = Set.of();

	static volatile CompletedTask lastCompleted;

	@Bean
	JavaDelegate fixtureDelegate() {
		return (execution) -> DELEGATE_RUNS.incrementAndGet();
	}

	@Bean
	Marker marker() {
		return new Marker();
	}

	@Bean
	TaskCheck fixtureCheck() {
		return new TaskCheck() {

			@Override
			public String taskKey() {
				return "userTask_fixture";
			}

			@Override
			public List<String> missing(CompletedTask task) {
				lastCompleted = task;
				return missing;
			}

			@Override
			public Optional<String> refusal(CompletedTask task) {
				lastCompleted = task;
				return Optional.ofNullable(refusal);
			}

		};
	}

	@Bean
	TaskDeputies fixtureDeputies() {
		return new TaskDeputies() {

			@Override
			public String taskKey() {
				return "userTask_fixture";
			}

			@Override
			public Set<String> today(String organisation) {
				return "trade-body".equals(organisation) ? deputies : Set.of();
			}

		};
	}

	@Bean
	@Order(0)
	ApplicationRunner deployFixtures(RepositoryService repository) {
		return (arguments) -> repository.createDeployment()
			.name("fixtures")
			.addClasspathResource("engine/fixture.bpmn")
			.addClasspathResource("engine/fixture-caller.bpmn")
			.addClasspathResource("engine/fixture.form")
			.deploy();
	}

	/** One person of each kind for two organisations. */
	@Bean
	@Order(StaffAuthorizations.ORDER - 1)
	ApplicationRunner fixturePeople(IdentityService identities) {
		return (arguments) -> {
			List.of("trade-body", "repairs-service").forEach((slug) -> {
				if (identities.createTenantQuery().tenantId(slug).count() == 0) {
					identities.saveTenant(identities.newTenant(slug));
				}
			});
			person(identities, "t-clerk", "case-handler");
			person(identities, "t-owner", "trade-body:system:fixture");
			person(identities, "t-officer", "officer");
			person(identities, "t-manager", "manager");
			person(identities, "t-admin", "admin");
			person(identities, "t-nobody", null);
		};
	}

	private static void person(IdentityService identities, String name, String group) {
		User user = identities.newUser(name);
		user.setPassword(PASSWORD);
		identities.saveUser(user);
		identities.createTenantUserMembership("trade-body", name);
		if (group != null) {
			if (identities.createGroupQuery().groupId(group).count() == 0) {
				identities.saveGroup(identities.newGroup(group));
			}
			identities.createMembership(name, group);
		}
	}

	static String newReference() {
		return "T-" + UUID.randomUUID();
	}

	/** Starts an instance and gives its task. */
	static Task start(RuntimeService runtime, TaskService tasks, String organisation, String reference) {
		runtime.startProcessInstanceByKey("fixture", reference,
				Map.of("organisation", organisation, "reference", reference));
		return tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
	}

	/** A bean with a method, as any application has hundreds. */
	public static class Marker {

		public String hit() {
			EVALUATIONS.incrementAndGet();
			return "hit";
		}

		public String getHit() {
			return hit();
		}

	}

}
