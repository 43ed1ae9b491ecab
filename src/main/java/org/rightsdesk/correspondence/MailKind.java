package org.rightsdesk.correspondence;

import java.time.Duration;

/** What a mail is about, and so what happens when it cannot be delivered. */
enum MailKind {

	/** Tells of a letter. */
	LETTER,

	/** Tells of a message on the page. */
	MESSAGE,

	/** Tells that a question still waits for an answer. */
	REMINDER,

	/** Tells that a letter asked for something that has not come; not for what. */
	FEE_REMINDER,

	/** A link that the requester asked for; they can ask again. */
	LINK,

	/** A one-time code; the person can ask for another. */
	CODE,

	/** To somebody who was given the data, who answers by a link of their own. */
	RECIPIENT,

	/** To staff, who have their task list as well. */
	STAFF;

	/**
	 * How long it is tried before it is given up: a code is asked for anew long before.
	 */
	Duration patience() {
		return (this == CODE) ? Duration.ofMinutes(10) : Duration.ofHours(4);
	}

	/** Whether the person would miss something that nobody else would notice. */
	boolean needsClerk() {
		return this == LETTER || this == MESSAGE || this == REMINDER || this == FEE_REMINDER;
	}

}
