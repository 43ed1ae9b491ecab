package org.rightsdesk.portal;

/**
 * There is nothing here for whoever asks: unknown, expired, held, or somebody else's. All
 * are answered with the same page (S4, T5).
 */
class NotYours extends RuntimeException {

	NotYours() {
		super("not found", null, false, false);
	}

}
