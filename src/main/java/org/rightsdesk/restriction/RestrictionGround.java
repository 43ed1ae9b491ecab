package org.rightsdesk.restriction;

/** Why data are restricted: the four grounds of Art. 18(1), and one of our own. */
public enum RestrictionGround {

	/** Art. 18(1)(a), while it is verified. */
	ACCURACY_CONTESTED,

	/** Art. 18(1)(b). */
	UNLAWFUL_BUT_NO_ERASURE,

	/** Art. 18(1)(c). */
	NEEDED_FOR_CLAIM,

	/** Art. 18(1)(d), while it is weighed. */
	OBJECTION_PENDING,

	/** Ours: erasure waits until the person has what they asked to see (G-10). */
	LEGAL_HOLD;

	/** Whether it ends with what caused it, so that somebody looks at it each week. */
	public boolean temporary() {
		return this == ACCURACY_CONTESTED || this == OBJECTION_PENDING || this == LEGAL_HOLD;
	}

}
