package org.rightsdesk.fulfilment;

import java.util.Locale;

/** What a system of the organisation does for a line. */
public enum SystemWork {

	RECTIFY, ERASE, RESTRICT, LIFT_RESTRICTION,

	/** A use of the data ends, such as sending mail or relying on a consent. */
	STOP;

	/** What the program of a system asks for when it looks for work. */
	public String topic() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
