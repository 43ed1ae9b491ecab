package org.rightsdesk.request;

/** How a request arrived; every one counts the same (G-8, C-1). */
public enum Channel {

	FORM, API, PHONE, POST, COUNTER, EMAIL

}
