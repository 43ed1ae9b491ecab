package org.rightsdesk.complaint;

/** How a complaint ended (L-11); an enum code of the officer's form. */
public enum ComplaintOutcome {

	UPHELD, PARTLY_UPHELD, NOT_UPHELD;

	/** Whether something was wrong, so that it is put right and said how (L-11). */
	public boolean foundWrong() {
		return this != NOT_UPHELD;
	}

}
