package org.rightsdesk.trial;

import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.engine.StaffDirectory;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

@RightsdeskTest
class TrialPeopleTest {

	@Autowired
	IdentityService identities;

	@Autowired
	StaffDirectory directory;

	@Autowired
	Organisations organisations;

	@AfterEach
	void restorePassword() {
		people("trial").run(null);
	}

	@Test
	void everyOrganisationIsATenantAndEverySystemHasAGroup() {
		for (Organisation organisation : this.organisations.all()) {
			assertThat(this.identities.createTenantQuery().tenantId(organisation.slug()).singleResult().getName())
				.isEqualTo(organisation.name());
			for (String group : organisation.ownerGroups()) {
				assertThat(this.identities.createGroupQuery().groupId(group).count()).as(group).isOne();
			}
		}
	}

	@Test
	void everyKindOfPersonSignsInWithTheTrialsPassword() {
		for (String username : TrialPeople.USERNAMES) {
			assertThat(this.identities.checkPassword(username, "trial")).as(username).isTrue();
			assertThat(this.identities.createUserQuery().userId(username).singleResult().getEmail())
				.isEqualTo(username + "@example.org");
			assertThat(organisations(username)).as(username)
				.containsExactlyInAnyOrderElementsOf(
						this.organisations.all().stream().map(Organisation::slug).toList());
		}
		assertThat(groups("clerk")).containsExactly("case-handler");
		assertThat(groups("officer")).containsExactly("officer");
		assertThat(groups("manager")).containsExactly("manager");
		assertThat(groups("admin")).containsExactly("admin");
		assertThat(groups("owner")).containsExactlyInAnyOrderElementsOf(
				this.organisations.all().stream().flatMap((one) -> one.ownerGroups().stream()).toList());
	}

	@Test
	void laterStartChangesOnlyThePassword() {
		people("another password").run(null);
		people("another password").run(null);
		assertThat(this.identities.checkPassword("clerk", "another password")).isTrue();
		assertThat(this.identities.createUserQuery().userIdIn(TrialPeople.USERNAMES.toArray(String[]::new)).count())
			.isEqualTo(TrialPeople.USERNAMES.size());
		assertThat(groups("clerk")).containsExactly("case-handler");
	}

	@Test
	void productionDoesNotStartWithThePeopleOfATrial() {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> firstAdmin(new MockEnvironment()).run(null))
			.withMessageContaining("people of a trial (clerk, owner, officer, manager, admin)");
	}

	@Test
	void firstAdminNeedsASecretAndOnlyWhileThereIsNone() {
		withoutTrialPeople(() -> {
			MockEnvironment environment = new MockEnvironment();
			assertRefused(environment, "There is no administrator yet");
			environment.withProperty(FirstAdmin.USERNAME, "ida").withProperty(FirstAdmin.PASSWORD, "short");
			assertRefused(environment, "rightsdesk.admin.password cannot be used");
			environment.withProperty(FirstAdmin.PASSWORD, "correct horse battery");
			firstAdmin(environment).run(null);
			assertThat(groups("ida")).containsExactly("admin");
			environment.withProperty(FirstAdmin.PASSWORD, "another one entirely");
			assertThatNoException().isThrownBy(() -> firstAdmin(environment).run(null));
			assertThat(this.identities.checkPassword("ida", "correct horse battery")).isTrue();
			this.identities.deleteUser("ida");
		});
	}

	private void assertRefused(MockEnvironment environment, String sentence) {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> firstAdmin(environment).run(null))
			.withMessageContaining(sentence);
	}

	private void withoutTrialPeople(Runnable test) {
		TrialPeople.USERNAMES.forEach((username) -> {
			this.identities.deleteUserInfo(username, "rightsdesk.trial");
			this.identities.deleteUser(username);
		});
		test.run();
	}

	private TrialPeople people(String password) {
		return new TrialPeople(this.directory, this.organisations, password);
	}

	private FirstAdmin firstAdmin(MockEnvironment environment) {
		return new FirstAdmin(this.directory, this.organisations, environment);
	}

	private Set<String> groups(String username) {
		return this.identities.createGroupQuery()
			.groupMember(username)
			.list()
			.stream()
			.map(Group::getId)
			.collect(Collectors.toSet());
	}

	private Set<String> organisations(String username) {
		return this.identities.createTenantQuery()
			.userMember(username)
			.list()
			.stream()
			.map(Tenant::getId)
			.collect(Collectors.toSet());
	}

}
