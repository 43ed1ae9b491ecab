package org.rightsdesk.correspondence;

/**
 * A mail taken for one attempt.
 *
 * @param token of its fresh link, or its code, here in memory only; null without
 */
record Claim(Mail mail, String to, String token) {

	/** No token gets into a record by accident. */
	@Override
	public String toString() {
		return this.mail.id().toString();
	}

}
