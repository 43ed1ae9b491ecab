package org.rightsdesk.marketing;

/** The way by which somebody is left in peace. */
public enum MailingChannel {

	EMAIL, PHONE, POST

}
