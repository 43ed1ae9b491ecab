package org.rightsdesk.deadline;

/**
 * Where the law can be read in two ways (law.md 12).
 *
 * @param pauseInclusive counts one more day for each pause, the literal reading of UK
 * Art. 12A(5)
 */
public record ClockOptions(boolean pauseInclusive) {

	/** Never late under either reading. */
	public static final ClockOptions CAUTIOUS = new ClockOptions(false);

}
