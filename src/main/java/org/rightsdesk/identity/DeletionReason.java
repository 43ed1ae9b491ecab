package org.rightsdesk.identity;

/** Why evidence of identity was deleted (G-3). */
public enum DeletionReason {

	/** Identity was decided. */
	DECIDED,

	/** The case ended before anybody decided, so that nobody ever will. */
	ENDED,

	/** Nobody judged it within 30 days. */
	UNSEEN,

	/** It was judged as not enough, and is 30 days old. */
	TOO_OLD

}
