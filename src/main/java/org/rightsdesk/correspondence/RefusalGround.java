package org.rightsdesk.correspondence;

/** Why nothing is done at all (L-6); the grounds of single rights come with them. */
public enum RefusalGround {

	/** Art. 12(5), F-2. */
	UNFOUNDED,
	/** Art. 12(5), F-3. */
	EXCESSIVE,
	/** Art. 11(2) and 12(2), I-4. */
	NOT_IDENTIFIABLE,
	/** Art. 4(1). */
	NOT_PERSONAL_DATA

}
