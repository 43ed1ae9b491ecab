package org.rightsdesk.identity;

/** What a clerk decides in forms/20-check-identity.form. */
enum IdentityDecision {

	ENOUGH, ASK_FOR_MORE, NO_RIGHTS_REQUEST,
	/** Who is asking stays open until the request is assessed. */
	ASSESS_FIRST

}
