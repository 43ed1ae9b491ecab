package org.rightsdesk.assessment;

/** What a question about meaning would do to the clock if it left today. */
public enum ClarificationEffect {

	/** The clock stands still until the answer (C-7). */
	CLOCK_STANDS_STILL,
	/** Another right than access: the clock goes on (C-7). */
	CLOCK_GOES_ON,
	/** The time for the answer is over already: the case stays overdue (C-18). */
	TOO_LATE

}
