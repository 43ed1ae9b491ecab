package org.rightsdesk.correspondence;

/** What a question about meaning does to the time for the answer. */
public enum ClockEffect {

	/** It stands still until the answer (C-7). */
	STANDS_STILL,
	/** It goes on: another right than access, or the time is over (C-18). */
	GOES_ON

}
