package org.rightsdesk.request;

/**
 * What a person can ask for; names and order as law.md section 3. A complaint is not a
 * right of this list: it has a process of its own.
 */
public enum Right {

	/** Art. 15. */
	ACCESS,
	/** Art. 16. */
	RECTIFICATION,
	/** Art. 17. */
	ERASURE,
	/** Art. 18. */
	RESTRICTION,
	/** Art. 20. */
	PORTABILITY,
	/** Art. 21(1). */
	OBJECTION,
	/** Art. 21(2) and (3), absolute (M-1). */
	OBJECTION_MARKETING,
	/** UK Arts. 22A to 22D, EU Art. 22. */
	AUTOMATED_DECISION,
	/** Art. 7(3). */
	CONSENT_WITHDRAWAL,
	/** Art. 19, last sentence (N-2). */
	RECIPIENT_INFO;

	/**
	 * Whether its time can wait until it is settled who asks. Whoever wants no marketing
	 * is left in peace whoever they are (M-1).
	 */
	public boolean waitsForIdentity() {
		return this != OBJECTION_MARKETING;
	}

}
