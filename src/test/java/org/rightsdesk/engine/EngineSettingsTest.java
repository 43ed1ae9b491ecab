package org.rightsdesk.engine;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@EngineTest
class EngineSettingsTest {

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	IdentityService identities;

	@Autowired
	StableDeployment deployment;

	@Autowired
	JdbcClient jdbc;

	@Test
	void namesDeployedResourcesByFolderAndFile() {
		assertThat(this.deployment.getDeploymentResources())
			.allSatisfy((resource) -> assertThat(resource.getDescription()).matches("(processes|forms)/[^/]+"));
	}

	@Test
	void givesAnInstanceTheOrganisationOfItsVariable() {
		Task task = FixtureProcess.start(this.runtime, this.tasks, "trade-body", FixtureProcess.newReference());
		assertThat(task.getTenantId()).isEqualTo("trade-body");
	}

	@Test
	void refusesAnInstanceWithoutOrganisation() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.runtime.startProcessInstanceByKey("fixture"))
			.withMessageContaining("organisation");
	}

	@Test
	void givesACalledInstanceTheOrganisationOfItsCaller() {
		String reference = FixtureProcess.newReference();
		this.runtime.startProcessInstanceByKey("fixtureCaller", reference,
				Map.of("organisation", "trade-body", "reference", reference));
		assertThat(this.tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult().getTenantId())
			.isEqualTo("trade-body");
	}

	@Test
	void leavesNoTraceOfAVariableInHistory() {
		String planted = "PLANTED-" + System.nanoTime();
		String reference = FixtureProcess.newReference();
		Task task = FixtureProcess.start(this.runtime, this.tasks, "trade-body", reference);
		this.tasks.complete(task.getId(), Map.of("fixtureDecision", planted));
		assertThat(this.jdbc.sql("select count(*) from act_hi_varinst").query(Integer.class).single()).isZero();
		assertThat(this.jdbc.sql("select count(*) from act_hi_detail").query(Integer.class).single()).isZero();
		assertThat(this.jdbc.sql("select count(*) from act_hi_procinst where business_key_ = ?")
			.param(reference)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void keepsPasswordsWithASlowHash() {
		User user = this.identities.newUser("hash.test");
		user.setPassword("a perfectly long pass phrase");
		this.identities.saveUser(user);
		String stored = this.jdbc.sql("select pwd_ from act_id_user where id_ = 'hash.test'")
			.query(String.class)
			.single();
		assertThat(stored).startsWith("{rightsdesk-bcrypt}$2a$");
		assertThat(this.identities.checkPassword("hash.test", "a perfectly long pass phrase")).isTrue();
		assertThat(this.identities.checkPassword("hash.test", "a perfectly long pass phrasE")).isFalse();
		this.identities.deleteUser("hash.test");
	}

	@Test
	void refusesShortAndGuessablePasswordsButAsksForNoKindsOfCharacters() {
		assertThat(List.of("short", "passwordpassword", "rightsdesk12", "aaaaaaaaaaaaaa")).allSatisfy(
				(password) -> assertThat(this.identities.checkPasswordAgainstPolicy(password).isValid()).isFalse());
		assertThat(this.identities.checkPasswordAgainstPolicy("correct horse battery staple").isValid()).isTrue();
	}

	@Test
	void takesTheNamesOfOurGroups() {
		assertThat(List.of("case-handler-test", "trade-body:system:crm-test")).allSatisfy((name) -> {
			this.identities.saveGroup(this.identities.newGroup(name));
			this.identities.deleteGroup(name);
		});
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.identities.saveGroup(this.identities.newGroup("a b")));
	}

}
