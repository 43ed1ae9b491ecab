package org.rightsdesk.assessment;

/** Where a fee is. */
public enum FeeState {

	/** Worked out; nobody has approved it. */
	DRAFTED,
	/** An officer approved it; the letter is not written yet. */
	APPROVED,
	/** Its letter is on its way to the person. */
	ON_ITS_WAY,
	/** The person has the letter and has not paid. */
	WAITING, PAID,
	/** The organisation does not charge it after all. */
	WAIVED,
	/** Not paid in time, so that the line was closed. */
	LAPSED;

	/** Whether the line can be worked on without asking for a fee. */
	public boolean isSettled() {
		return this == PAID || this == WAIVED;
	}

}
