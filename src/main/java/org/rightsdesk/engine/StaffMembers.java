package org.rightsdesk.engine;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;

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

	/** Where mail to this person goes; empty where nobody has the name or no address. */
	public Optional<String> mailbox(String username) {
		return this.asSystem.call(() -> this.lookup.mailbox(username));
	}

	/**
	 * User names of people of these organisations, in alphabetical order.
	 * @param most of each organisation
	 */
	public SortedSet<String> of(Collection<String> organisations, int most) {
		return this.asSystem.call(() -> this.lookup.members(organisations, most));
	}

}
