package org.rightsdesk.engine;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.stereotype.Component;

/**
 * Calls the engine for our own facades, which have decided themselves whether the person
 * may: nobody holds the engine's permission to start or to wake a process.
 */
@Component
public class AsSystem {

	private final IdentityService identities;

	private final ProcessEngineConfigurationImpl engine;

	AsSystem(IdentityService identities, ProcessEngineConfigurationImpl engine) {
		this.identities = identities;
		this.engine = engine;
	}

	/** Runs the work without the person who is signed in, and puts them back. */
	public <T> T call(Supplier<T> work) {
		Authentication before = this.identities.getCurrentAuthentication();
		this.identities.clearAuthentication();
		try {
			return work.get();
		}
		finally {
			restore(before);
		}
	}

	/**
	 * Runs the work as this person without the engine's own permissions, so that the
	 * checks of tasks see who it is.
	 */
	void as(StaffMember member, Runnable work) {
		Authentication before = this.identities.getCurrentAuthentication();
		this.identities.setAuthentication(member.username(), List.copyOf(member.groups()),
				List.copyOf(member.organisations()));
		try {
			this.engine.getCommandExecutorTxRequired()
				.execute((context) -> context.runWithoutAuthorization(Executors.callable(work)));
		}
		finally {
			restore(before);
		}
	}

	private void restore(Authentication before) {
		if (before != null) {
			this.identities.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
		}
		else {
			this.identities.clearAuthentication();
		}
	}

}
