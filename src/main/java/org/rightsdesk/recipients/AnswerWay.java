package org.rightsdesk.recipients;

/** How an answer came, or how somebody was told by hand. */
public enum AnswerWay {

	/** On the recipient's own page. */
	LINK,
	/** By a signed call of the recipient's program. */
	WEBHOOK, PHONE, EMAIL, POST, IN_PERSON,
	/** Our own people did it in the product. */
	OURSELVES

}
