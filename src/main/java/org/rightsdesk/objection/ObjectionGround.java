package org.rightsdesk.objection;

/** Why an objection is not followed, or not in full (law.md 6.7). */
public enum ObjectionGround {

	/** They override the interests, rights and freedoms of the person. */
	COMPELLING_GROUNDS,
	/** To establish, exercise or defend legal claims. */
	LEGAL_CLAIMS,
	/** The right does not exist for this basis. */
	BASIS_NOT_OBJECTIONABLE

}
