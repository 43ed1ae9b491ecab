package org.rightsdesk.deadline;

/** What can happen to a clock (law.md 5.1). */
public enum ClockEventType {

	/**
	 * Arrived at the organisation by any channel (C-1); the first event of every clock.
	 */
	RECEIVED,
	/** More was asked to be sure who asks. */
	IDENTITY_REQUESTED,
	/** The information that proved sufficient arrived (C-5). */
	IDENTITY_RECEIVED,
	/** Proof was asked that a representative may act. */
	AUTHORITY_REQUESTED,
	/** That proof arrived. */
	AUTHORITY_RECEIVED,
	/** A fee was asked under Art. 12(5). */
	FEE_REQUESTED,
	/** The fee was paid. */
	FEE_PAID,
	/**
	 * The fee is not charged after all: it counts as never asked, so that nobody loses
	 * time by it (C-4: only gates that were really demanded).
	 */
	FEE_WAIVED,
	/** The person was asked what they mean (C-7). */
	CLARIFICATION_REQUESTED,
	/** They answered, also with "no" or by repeating the request. */
	CLARIFICATION_RECEIVED,
	/** Notice of two further months was given (C-20). */
	EXTENDED,
	/** The answer was sent. */
	RESPONDED,
	/** The person took the request back. */
	WITHDRAWN,
	/** Another request of the person for the same goes on in its place. */
	MERGED,
	/** Closed because something asked for never came. */
	LAPSED,
	/** New information on a lapsed case; counts as the answer to what it lapsed for. */
	REOPENED;

	/** Whether it ends the clock. */
	public boolean isClosing() {
		return this == RESPONDED || this == WITHDRAWN || this == MERGED || this == LAPSED;
	}

}
