package org.rightsdesk.identity;

/** How somebody made sure who is asking (I-1, I-2). */
public enum CheckMethod {

	/** The address that confirmed the request was already held in one of our systems. */
	HELD_IN_SYSTEM,

	/** A code that went to an address or number held in one of our systems was right. */
	CODE,

	/** Something else, written down in words. */
	OTHER

}
