package org.rightsdesk.request;

/** How a line of a request ended (law.md section 3 and 6.0). */
public enum Outcome {

	GRANTED, PARTLY_GRANTED, NO_DATA_HELD, WITHDRAWN,
	/** F-2, Art. 12(5). */
	REFUSED_MANIFESTLY_UNFOUNDED,
	/** F-3, Art. 12(5). */
	REFUSED_MANIFESTLY_EXCESSIVE,
	/** I-4, Art. 11(2) and 12(2). */
	REFUSED_NOT_IDENTIFIABLE,
	/** Passed on or referred to whoever decides about the data. */
	NOT_CONTROLLER,
	/** What was asked for is about nobody (Art. 4(1)). */
	NOT_PERSONAL_DATA,
	/** I-7. */
	NOT_PERSONAL_DATA_DECEASED,
	/** What was asked for never came; an answer opens it again. */
	LAPSED,
	/** Merged with another request of the same person, which is answered for both. */
	DUPLICATE,
	/** The question was answered; the person did not exercise a right. */
	NO_RIGHTS_REQUEST,
	/** All of it is exempt (law.md 7.3). */
	REFUSED_EXEMPTION,
	/** The right does not reach what was asked for (law.md 6.2 to 6.10). */
	REFUSED_GROUND_NOT_MET;

	/** Whether the person gets less than they asked for and must learn why (L-6). */
	public boolean isLess() {
		return this == PARTLY_GRANTED || name().startsWith("REFUSED_");
	}

}
