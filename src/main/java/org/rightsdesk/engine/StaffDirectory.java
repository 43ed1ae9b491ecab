package org.rightsdesk.engine;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;

import org.springframework.stereotype.Component;

/** Groups, organisations and people as the engine knows them. */
@Component
public class StaffDirectory {

	private static final String TRIAL = "rightsdesk.trial";

	private final IdentityService identities;

	StaffDirectory(IdentityService identities) {
		this.identities = identities;
	}

	/** Makes sure that there is such a group, with this name. */
	public void keepGroup(String id, String name) {
		Group group = this.identities.createGroupQuery().groupId(id).singleResult();
		if (group == null) {
			group = this.identities.newGroup(id);
			group.setType("WORKFLOW");
		}
		if (!name.equals(group.getName())) {
			group.setName(name);
			this.identities.saveGroup(group);
		}
	}

	/** Makes sure that there is a tenant for the organisation, with this name. */
	public void keepOrganisation(String slug, String name) {
		Tenant tenant = this.identities.createTenantQuery().tenantId(slug).singleResult();
		if (tenant == null) {
			tenant = this.identities.newTenant(slug);
		}
		if (!name.equals(tenant.getName())) {
			tenant.setName(name);
			this.identities.saveTenant(tenant);
		}
	}

	/**
	 * Makes sure that this person of a trial can sign in with this password, however
	 * short, and marks the account as one that must never reach production.
	 */
	public void keepTrialPerson(StaffAccount account, String password) {
		save(account, password, true);
		this.identities.setUserInfo(account.username(), TRIAL, "true");
		join(account);
	}

	/** Whether this account was made by a trial. */
	public boolean isTrialPerson(String username) {
		return this.identities.getUserInfo(username, TRIAL) != null;
	}

	/**
	 * Adds a person.
	 * @throws IllegalArgumentException if the password is too easy; the message does not
	 * repeat it
	 */
	public void add(StaffAccount account, String password) {
		if (!this.identities.checkPasswordAgainstPolicy(password).isValid()) {
			throw new IllegalArgumentException("The password needs at least %d characters and must not be a usual one."
				.formatted(StaffPasswordPolicy.LENGTH));
		}
		save(account, password, false);
		join(account);
	}

	/** Whether anybody belongs to the group. */
	public boolean hasMember(String group) {
		return this.identities.createUserQuery().memberOfGroup(group).count() > 0;
	}

	private void save(StaffAccount account, String password, boolean pastThePolicy) {
		User user = this.identities.createUserQuery().userId(account.username()).singleResult();
		if (user == null) {
			user = this.identities.newUser(account.username());
		}
		user.setFirstName(account.firstName());
		user.setLastName(account.lastName());
		user.setEmail(account.email());
		user.setPassword(password);
		((IdentityServiceImpl) this.identities).saveUser(user, pastThePolicy);
	}

	private void join(StaffAccount account) {
		String username = account.username();
		missing(account.groups(),
				this.identities.createGroupQuery().groupMember(username).list().stream().map(Group::getId).toList())
			.forEach((group) -> this.identities.createMembership(username, group));
		missing(account.organisations(),
				this.identities.createTenantQuery().userMember(username).list().stream().map(Tenant::getId).toList())
			.forEach((slug) -> this.identities.createTenantUserMembership(slug, username));
	}

	private static Set<String> missing(Set<String> wanted, Collection<String> there) {
		Set<String> missing = new TreeSet<>(wanted);
		missing.removeAll(there);
		return missing;
	}

}
