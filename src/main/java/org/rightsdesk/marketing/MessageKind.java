package org.rightsdesk.marketing;

/** What somebody may want to send to a person. */
public enum MessageKind {

	/** Advertising of any kind; political and fundraising messages are (M-5). */
	MARKETING,
	/** About an order, a service or a membership. */
	SERVICE,
	/** About their own request or complaint. */
	CASE_LETTER,
	/** That their data were lost or seen by others (Art. 34). */
	BREACH_NOTICE,
	/** What a contract with them demands. */
	CONTRACT_NOTICE;

	/** Whether nobody can object to it, whatever the organisation promises (M-4). */
	boolean alwaysGoes() {
		return this == CASE_LETTER || this == BREACH_NOTICE || this == CONTRACT_NOTICE;
	}

}
