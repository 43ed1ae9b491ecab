package org.rightsdesk.request;

/** Who a party is; with no representative the requester is the data subject. */
public enum PartyRole {

	REQUESTER, DATA_SUBJECT,
	/** Whom staff write to when the data subject has died (I-7). */
	FAMILY

}
