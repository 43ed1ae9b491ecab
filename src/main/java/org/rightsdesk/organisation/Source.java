package org.rightsdesk.organisation;

/** Where a statement about an organisation comes from. */
public enum Source {

	/** The organisation's own published notice says so. */
	NOTICE,

	/** The notice is silent; the law says so all the same. */
	LAW,

	/** Neither notice nor law says it; good practice (law.md ). */
	DEFAULT

}
