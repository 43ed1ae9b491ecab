package org.rightsdesk.request;

import java.util.List;

/**
 * Who must not work on a case.
 *
 * @param restricted whether only the named people may
 * @param concerns user name of the member of staff whom the case is about, who never may;
 * null for everybody else's case
 * @param named user names in alphabetical order; without meaning while not restricted
 */
public record Restriction(boolean restricted, String concerns, List<String> named) {

	public Restriction {
		named = List.copyOf(named);
	}

	/** The user names, one a line. */
	public String lines() {
		return String.join("\n", this.named);
	}

	/** Whether this person must not open the case nor work on it. */
	public boolean bars(String username) {
		return username.equals(this.concerns) || (this.restricted && !this.named.contains(username));
	}

}
