package org.rightsdesk.organisation;

/** A purpose and why it is lawful (Art. 15(1)(a)); portability and objection need it. */
public record Purpose(String what, Basis basis) {

	/** Art. 6(1). */
	public enum Basis {

		CONSENT, CONTRACT, LEGAL_OBLIGATION, VITAL_INTERESTS, PUBLIC_TASK,
		/** UK only: Art. 6(1)(ea). */
		RECOGNISED_LEGITIMATE_INTEREST, LEGITIMATE_INTERESTS

	}
}
