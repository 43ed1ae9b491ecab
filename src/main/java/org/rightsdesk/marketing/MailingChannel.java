package org.rightsdesk.marketing;

/** The way by which somebody is left in peace. */
public enum MailingChannel {

	EMAIL,
	/** Calls to a phone number. */
	PHONE, POST,
	/** Text messages to a phone number. */
	TEXT

}
