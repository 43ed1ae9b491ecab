package org.rightsdesk.engine;

import java.util.Optional;

import org.springframework.stereotype.Component;

/** Who works here, for our own pages. */
@Component
public class StaffMembers {

	private final StaffLookup lookup;

	private final AsSystem asSystem;

	StaffMembers(StaffLookup lookup, AsSystem asSystem) {
		this.lookup = lookup;
		this.asSystem = asSystem;
	}

	/** Empty where nobody has this user name. */
	public Optional<StaffMember> find(String username) {
		return this.asSystem.call(() -> this.lookup.find(username)).map(StaffAuthentication::getPrincipal);
	}

}
