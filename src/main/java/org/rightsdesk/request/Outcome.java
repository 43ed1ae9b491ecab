package org.rightsdesk.request;

/** How a line of a request ended (law.md section 3 and 6.0). */
public enum Outcome {

	GRANTED, PARTLY_GRANTED, NO_DATA_HELD, WITHDRAWN,
	/** What was asked for never came; an answer opens it again. */
	LAPSED,
	/** The question was answered; the person did not exercise a right. */
	NO_RIGHTS_REQUEST,
	/** All of it is exempt (law.md 7.3). */
	REFUSED_EXEMPTION

}
