package org.rightsdesk.engine;

/**
 * One thing that must be in the case file before a task may be completed.
 *
 * @param sentence plain words for the person at the task, never personal data
 * @param anchor stable id of the place in the case file where it is done
 * @param onlyFor the decision code that needs it; null where every decision does
 */
public record Missing(String sentence, String anchor, String onlyFor) {

	public static Missing always(String sentence, String anchor) {
		return new Missing(sentence, anchor, null);
	}

	public static Missing forCode(String code, String sentence, String anchor) {
		return new Missing(sentence, anchor, code);
	}

	/** Whether this holds up a task that is completed with the given code. */
	public boolean holdsUp(String code) {
		return this.onlyFor == null || this.onlyFor.equals(code);
	}

}
