package org.rightsdesk.request;

/** Who a party is; with no representative the requester is the data subject. */
public enum PartyRole {

	REQUESTER("requester"), DATA_SUBJECT("data-subject"),
	/** Whom staff write to when the data subject has died (I-7). */
	FAMILY("family");

	private final String who;

	PartyRole(String who) {
		this.who = who;
	}

	/** How the record of the case names what they did. */
	public String who() {
		return this.who;
	}

}
