package org.rightsdesk.recipients;

/** What became of the mail with the notice. */
public enum NoticeDelivery {

	/** There is none, or not yet. */
	NONE, WAITING, SENT, FAILED

}
