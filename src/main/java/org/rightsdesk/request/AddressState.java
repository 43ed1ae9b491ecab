package org.rightsdesk.request;

/** What the reader of the mailbox said when the link was first opened. */
public enum AddressState {

	UNCONFIRMED,
	/** "This was me." */
	CONFIRMED,
	/** "This was not me": everything that goes out is held. */
	DENIED

}
