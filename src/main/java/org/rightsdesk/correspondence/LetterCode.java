package org.rightsdesk.correspondence;

/** The letters of law.md section 8 that exist so far. */
public enum LetterCode {

	ACKNOWLEDGEMENT("L-1"), IDENTITY_REQUEST("L-2"), CLARIFICATION("L-3"), FEE_NOTICE("L-4"), EXTENSION("L-5"),
	REFUSAL("L-6"), ANSWER("L-7"), REFERRAL("L-13"),

	/**
	 * To the family of somebody who has died; not in law.md, so it has no number (I-7).
	 */
	WORD_TO_FAMILY(""),

	/** A question that uses no right, answered; not in law.md, so it has no number. */
	PLAIN_REPLY(""),

	/** What the parties of a represented case are told of one another (I-5). */
	SOMEBODY_ASKS(""), ANSWERED_PERSON(""),
	/** Evidence that nobody judged in time was deleted; not in law.md either. */
	EVIDENCE_DELETED(""),

	/** Before a restriction is lifted. */
	RESTRICTION_LIFT("L-9"),

	/** Received by the organisation itself, DPA s.164A(3). */
	COMPLAINT_RECEIPT("L-10"), COMPLAINT_ANSWER("L-11"), WITHDRAWAL_CONFIRMATION("L-12"), RIGHT_WITHDRAWN("L-12"),
	LAPSE("L-12"), DELAY("L-14"), MERGED("L-15");

	private final String rule;

	LetterCode(String rule) {
		this.rule = rule;
	}

	/** Whether it ends a line: with what was asked for, or with why not. */
	public boolean isAnswer() {
		return this == ANSWER || this == REFUSAL || this == REFERRAL || this == WORD_TO_FAMILY;
	}

	/** Rule id of law.md section 8; empty where the letter is our own. */
	public String rule() {
		return this.rule;
	}

}
