package org.rightsdesk.deadline;

/**
 * Events of which one cannot have happened after the others; the message is a plain
 * sentence.
 */
public class ImpossibleSequence extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int position;

	private final String ruleId;

	ImpossibleSequence(int position, ClockEventRefused cause) {
		super(cause.getMessage(), cause);
		this.position = position;
		this.ruleId = cause.ruleId();
	}

	/** Which of the events, as they were given, from 0. */
	public int position() {
		return this.position;
	}

	/** The rule of law.md that it breaks, such as C-21. */
	public String ruleId() {
		return this.ruleId;
	}

}
