package org.rightsdesk.engine;

import java.security.SecureRandom;
import java.util.Base64;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * As long as nobody is in Camunda's own administrators' group, its pages all lead to the
 * page that makes a first administrator (CVE-2026-77226). So one member is there whose
 * password nobody has seen and nobody can change; ours are in the group {@code admin}.
 */
@Component
@Order(StaffAuthorizations.ORDER)
class SetupLock implements ApplicationRunner {

	static final String USER = "setup-lock";

	static final String GROUP = Groups.CAMUNDA_ADMIN;

	private final IdentityService identities;

	SetupLock(IdentityService identities) {
		this.identities = identities;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.identities.createGroupQuery().groupId(GROUP).count() == 0) {
			this.identities.saveGroup(this.identities.newGroup(GROUP));
		}
		if (this.identities.createUserQuery().userId(USER).count() == 0) {
			User user = this.identities.newUser(USER);
			user.setFirstName("Nobody:");
			user.setLastName("keeps Camunda's setup page closed");
			user.setPassword(unknown());
			this.identities.saveUser(user);
		}
		if (this.identities.createUserQuery().userId(USER).memberOfGroup(GROUP).count() == 0) {
			this.identities.createMembership(USER, GROUP);
		}
	}

	private static String unknown() {
		byte[] bytes = new byte[32];
		new SecureRandom().nextBytes(bytes);
		return Base64.getEncoder().encodeToString(bytes);
	}

}
