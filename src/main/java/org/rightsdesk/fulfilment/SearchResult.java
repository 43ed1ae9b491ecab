package org.rightsdesk.fulfilment;

/** What the owner of a system says after the search. */
public enum SearchResult {

	FOUND, NOTHING_HELD

}
