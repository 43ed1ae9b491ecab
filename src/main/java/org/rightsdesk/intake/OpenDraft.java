package org.rightsdesk.intake;

/**
 * A draft together with the token that opened it.
 *
 * @param token from the cookie; never stored
 */
record OpenDraft(Draft draft, String token) {

	Answers answers() {
		return this.draft.answers();
	}

	boolean sent() {
		return this.draft.sent();
	}

}
