package org.rightsdesk.fulfilment;

/** What came of an order in a system. */
public enum SystemResult {

	DONE, NOTHING_FOUND, KEPT, FAILED

}
