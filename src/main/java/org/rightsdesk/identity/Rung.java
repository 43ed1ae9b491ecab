package org.rightsdesk.identity;

/**
 * What is asked to be sure who is asking, in the order of what it asks of the person; the
 * lowest that serves is enough (I-2).
 */
public enum Rung {

	/** The known address confirmed is enough. */
	NOTHING_MORE,

	/** A code to an address or number that was held before the request. */
	CODE,

	/** Two or three facts that nobody of the household would know. */
	KNOWN_FACTS,

	/** A document, or whatever else the question names. */
	DOCUMENT

}
