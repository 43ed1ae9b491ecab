package org.rightsdesk.identity;

/** What is known of a child for whom somebody asks (I-6). */
public enum ChildVoice {

	NOT_ASKED,
	/** Asked, and agrees that the other asks. */
	AGREES,
	/** Asked, and wants to speak for themselves or not at all. */
	DISAGREES,
	/** Shown to have no general understanding of what the right means. */
	CANNOT_UNDERSTAND

}
