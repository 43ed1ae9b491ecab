package org.rightsdesk.portal;

/** What a page of a case can show, or let somebody do. */
enum PageRight {

	/** Where the request stands, in words that tell nothing of the person. */
	STATUS,
	/** Dates, how they come about, and how the request ended. */
	DATES,
	/** Letters to them about the procedure: what they asked, and what we ask of them. */
	PROCEDURE,
	/** Every letter to them. */
	LETTERS,
	/** Messages between them and the organisation, nobody else's. */
	MESSAGES,
	/** Files that staff sent them. */
	FILES,
	/** Questions of the organisation to whoever asked. */
	QUESTIONS,
	/**
	 * The answer and its files, where it went to them; behind their own second secret.
	 */
	ANSWER, WITHDRAW,
	/** To know what is to be paid, and to pay it. */
	PAY,
	/** To follow a request of theirs into the one that it was merged with. */
	GO_ON,
	/** To complain about what became of their own request. */
	COMPLAIN,
	/** To say that the representative does not act for them. */
	OBJECT

}
