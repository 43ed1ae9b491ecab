package org.rightsdesk.documents;

import java.util.Locale;

/**
 * Who opens a file, for the access log.
 *
 * @param role as whom they read
 * @param name the username of staff, or what the application needs the file for; null for
 * a party of the case, whose name is not repeated here
 */
public record Reader(Role role, String name) {

	/** As whom a file is opened. */
	public enum Role {

		REQUESTER, DATA_SUBJECT, STAFF, APPLICATION

	}

	/** How the record of a case names them. */
	public String who() {
		return (this.name != null) ? this.name : this.role.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Reader requester() {
		return new Reader(Role.REQUESTER, null);
	}

	/** The person themselves, where somebody else asked for them. */
	public static Reader dataSubject() {
		return new Reader(Role.DATA_SUBJECT, null);
	}

	public static Reader staff(String username) {
		return new Reader(Role.STAFF, username);
	}

	public static Reader application(String purpose) {
		return new Reader(Role.APPLICATION, purpose);
	}

}
