package org.rightsdesk.request;

/** What a case is about. */
public enum CaseKind {

	/** Somebody uses rights over their data: one line for each. */
	RIGHTS,
	/**
	 * Somebody complains to the organisation (law.md 9): no line, since it is no right.
	 */
	COMPLAINT

}
