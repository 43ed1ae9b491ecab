package org.rightsdesk.engine;

import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.stereotype.Component;

/**
 * Calls the engine for our own facades, which have decided themselves whether the person
 * may: nobody holds the engine's permission to start or to wake a process.
 */
@Component
public class AsSystem {

	private final IdentityService identities;

	AsSystem(IdentityService identities) {
		this.identities = identities;
	}

	/** Runs the work without the person who is signed in, and puts them back. */
	public <T> T call(Supplier<T> work) {
		Authentication before = this.identities.getCurrentAuthentication();
		this.identities.clearAuthentication();
		try {
			return work.get();
		}
		finally {
			if (before != null) {
				this.identities.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
			}
		}
	}

}
