package org.rightsdesk.documents;

/** Whose file it is. What a requester uploaded is never shown back on a public page. */
public enum Origin {

	REQUESTER, STAFF

}
