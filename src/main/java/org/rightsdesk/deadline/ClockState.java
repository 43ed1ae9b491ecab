package org.rightsdesk.deadline;

/** Where a clock stands (law.md 5.1). */
public enum ClockState {

	/** Something that must come first is outstanding (UK); there is no due date. */
	NOT_STARTED,
	/** Time counts. */
	RUNNING,
	/** Started, but time does not count while something is outstanding; no due date. */
	PAUSED,
	/** Answered, withdrawn or lapsed. */
	CLOSED

}
