package org.rightsdesk.documents;

/**
 * Who opens a file, for the access log.
 *
 * @param role as whom they read
 * @param name the username of staff, or what the application needs the file for; null for
 * the requester, whose name is not repeated here
 */
public record Reader(Role role, String name) {

	/** As whom a file is opened. */
	public enum Role {

		REQUESTER, STAFF, APPLICATION

	}

	public static Reader requester() {
		return new Reader(Role.REQUESTER, null);
	}

	public static Reader staff(String username) {
		return new Reader(Role.STAFF, username);
	}

	public static Reader application(String purpose) {
		return new Reader(Role.APPLICATION, purpose);
	}

}
