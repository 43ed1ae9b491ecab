package org.rightsdesk.identity;

/** What an officer made of the authority of a representative (I-5). */
public enum AuthorityResult {

	/** The representative is answered. */
	SUFFICIENT,
	/** The answer goes to the person themselves. */
	IN_DOUBT,
	/** Likewise, and for good. */
	REFUSED

}
