package org.rightsdesk.correspondence;

/** The letters of law.md section 8 that exist so far. */
public enum LetterCode {

	ACKNOWLEDGEMENT("L-1"), IDENTITY_REQUEST("L-2"), CLARIFICATION("L-3"), EXTENSION("L-5"), ANSWER("L-7"),

	/** A question that uses no right, answered; not in law.md, so it has no number. */
	PLAIN_REPLY(""),

	/** Evidence that nobody judged in time was deleted; not in law.md either. */
	EVIDENCE_DELETED(""),

	/** Received by the organisation itself, DPA s.164A(3). */
	COMPLAINT_RECEIPT("L-10"), COMPLAINT_ANSWER("L-11"), WITHDRAWAL_CONFIRMATION("L-12"), LAPSE("L-12"), DELAY("L-14");

	private final String rule;

	LetterCode(String rule) {
		this.rule = rule;
	}

	/** Rule id of law.md section 8; empty where the letter is our own. */
	public String rule() {
		return this.rule;
	}

}
