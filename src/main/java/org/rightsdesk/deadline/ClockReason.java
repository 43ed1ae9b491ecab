package org.rightsdesk.deadline;

/**
 * Why a clock lapsed or was reopened (the first four) or was extended (the last two,
 * C-22).
 */
public enum ClockReason {

	/** Who asks is not known. */
	IDENTITY,
	/** Whether the representative may act is not known. */
	AUTHORITY,
	/** The fee is not paid. */
	FEE,
	/** What is meant is not known. */
	CLARIFICATION,
	/** The request is complex. */
	COMPLEX,
	/** The same person made several requests. */
	NUMBER_OF_REQUESTS;

	/** Whether it is a ground for two further months (C-22). */
	public boolean isGroundForExtension() {
		return this == COMPLEX || this == NUMBER_OF_REQUESTS;
	}

}
