package org.rightsdesk.deadline;

/** A mistake in the override file; its message is one plain sentence for the operator. */
public class CalendarMistake extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	CalendarMistake(String sentence) {
		super(sentence);
	}

}
