package org.rightsdesk.recipients;

/** How far the telling of one recipient has come. */
public enum NoticeState {

	/** Will be told once the list is confirmed. */
	PROPOSED,
	/** Is not told: by the table, or taken out with a reason. */
	LEFT_OUT,
	/** Stands in the notice to its parent. */
	NAMED,
	/** Is told, and neither answered nor given up. */
	OPEN,
	/** Has a result (N-3). */
	SETTLED

}
