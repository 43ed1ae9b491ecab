package org.rightsdesk.identity;

/** What a clerk decides in forms/20-check-identity.form. */
enum IdentityDecision {

	ENOUGH, ASK_FOR_MORE, NO_RIGHTS_REQUEST

}
