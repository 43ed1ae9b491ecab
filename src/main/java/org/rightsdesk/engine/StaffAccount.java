package org.rightsdesk.engine;

import java.util.Set;

/**
 * Somebody who shall be able to sign in.
 *
 * @param email where notices to this person go
 * @param groups ids of groups, as {@link StaffMember} names them
 * @param organisations slugs of the organisations they work for
 */
public record StaffAccount(String username, String firstName, String lastName, String email, Set<String> groups,
		Set<String> organisations) {

	public StaffAccount {
		groups = Set.copyOf(groups);
		organisations = Set.copyOf(organisations);
	}

}
