package org.rightsdesk.portal;

/** How a visitor stands to the case. */
enum Standing {

	/** Asks for their own data. */
	OWN,
	/** Asks for another person, and an officer found their authority sufficient. */
	REPRESENTATIVE,
	/** Asks for another person; their authority was not seen, is in doubt or refused. */
	UNPROVEN,
	/** The person for whom somebody else asks. */
	DATA_SUBJECT

}
