package org.rightsdesk.marketing;

/** How somebody who stopped marketing wants to hear from the organisation. */
public enum Wish {

	/** Not at all by this way, as far as the organisation's scope goes. */
	NOTHING,
	/** About orders and services, also where the scope is everything. */
	SERVICE_ONLY,
	/** By post instead of this way. */
	POST_ONLY

}
