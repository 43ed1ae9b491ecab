package org.rightsdesk.casework;

/** An answer that is never left to a box somebody forgot to tick. */
enum YesNo {

	YES, NO;

	boolean yes() {
		return this == YES;
	}

}
