package org.rightsdesk.fulfilment;

/** What a system of the organisation does for a line. */
public enum SystemWork {

	RECTIFY, ERASE, RESTRICT, LIFT_RESTRICTION,

	/** A use of the data ends, such as sending mail or relying on a consent. */
	STOP

}
