package org.rightsdesk.deadline;

/** An event that cannot have happened; the message is a plain sentence. */
public class ClockEventRefused extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final String ruleId;

	ClockEventRefused(String ruleId, String sentence) {
		super(sentence);
		this.ruleId = ruleId;
	}

	/** The rule of law.md that it breaks, such as C-21. */
	public String ruleId() {
		return this.ruleId;
	}

}
