package org.rightsdesk.extension;

/** What became of an extension. */
public enum ExtensionState {

	/** Waits for an officer. */
	PROPOSED,
	/** Its notice is on the way; the time is not longer before that has left. */
	APPROVED,
	/** An officer said no. */
	REJECTED,
	/** The notice was given in time, so the time is longer. */
	EXTENDED,
	/** It has no effect: approval or notice came too late, or the clock stood still. */
	WITHOUT_EFFECT,
	/** The request ended first. */
	DROPPED;

	public boolean isOpen() {
		return this == PROPOSED || this == APPROVED;
	}

}
