package org.rightsdesk.marketing;

/** How the organisation learnt of it. */
public enum StopSource {

	/** A line of a request, by whatever way the request came. */
	REQUEST,
	/** The link in a mail, or the button that a mail program shows for it (RFC 8058). */
	UNSUBSCRIBE_LINK,
	/** Made in a mailing tool, and handed to us. */
	TOOL

}
