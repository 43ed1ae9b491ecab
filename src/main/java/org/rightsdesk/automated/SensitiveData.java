package org.rightsdesk.automated;

/**
 * Whether a decision rests on special categories of data, and what allows it (Art. 9).
 */
public enum SensitiveData {

	/** It does not. */
	NONE,
	/** Art. 9(2)(a). */
	EXPLICIT_CONSENT,
	/** Art. 9(2)(g). */
	SUBSTANTIAL_PUBLIC_INTEREST,
	/** Neither of the two. */
	NO_CONDITION

}
