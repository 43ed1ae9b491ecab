package org.rightsdesk.engine;

import java.io.Serializable;
import java.util.Set;

/**
 * Somebody who signed in on the staff side.
 *
 * @param username their name at login
 * @param groups {@code case-handler}, {@code officer}, {@code manager}, {@code admin} or
 * {@code <slug>:system:<id>}
 * @param organisations slugs of the organisations they work for
 */
public record StaffMember(String username, Set<String> groups, Set<String> organisations) implements Serializable {

	public StaffMember {
		groups = Set.copyOf(groups);
		organisations = Set.copyOf(organisations);
	}

	public boolean is(String group) {
		return this.groups.contains(group);
	}

	public boolean worksFor(String organisation) {
		return this.organisations.contains(organisation);
	}

}
