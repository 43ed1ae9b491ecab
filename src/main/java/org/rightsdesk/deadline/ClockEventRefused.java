package org.rightsdesk.deadline;

/** An event that cannot have happened; the message is a plain sentence for staff. */
public class ClockEventRefused extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	ClockEventRefused(String sentence) {
		super(sentence);
	}

}
