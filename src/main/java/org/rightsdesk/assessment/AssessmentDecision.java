package org.rightsdesk.assessment;

/** What is decided in forms/30-assess-request.form on one right of a request. */
public enum AssessmentDecision {

	/** The request is worked on as usual. */
	PROCEED,
	/** It is worked on when a fee is paid (F-4). */
	CHARGE_FEE,
	/** Nothing is done (L-6). */
	REFUSE,
	/** It is not for us to do it (L-13, I-7). */
	NOT_OURS;

	/** Whether a second person has to approve it. */
	public boolean isApproved() {
		return this != PROCEED;
	}

}
