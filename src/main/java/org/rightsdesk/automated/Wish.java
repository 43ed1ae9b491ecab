package org.rightsdesk.automated;

/** What a person asks for about an automated decision (UK Art. 22C(2), EU Art. 22(3)). */
public enum Wish {

	/** Information about the decision. */
	EXPLAIN,
	/** To say what they think of it. */
	REPRESENTATIONS,
	/** That a person looks at it. */
	HUMAN_REVIEW,
	/** That it is changed. */
	CONTEST;

	/** Whether a person has to look at the decision again for it. */
	boolean wantsReview() {
		return this != EXPLAIN;
	}

}
