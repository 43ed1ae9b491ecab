package org.rightsdesk.correspondence;

/** What never came, so that a request lapsed. */
public enum LapsedFor {

	IDENTITY, AUTHORITY, CLARIFICATION, FEE

}
