package org.rightsdesk.correspondence;

/** What an L-2 is to make sure of: who asks, or whether they may act for another. */
public enum InDoubt {

	IDENTITY, AUTHORITY, BOTH

}
