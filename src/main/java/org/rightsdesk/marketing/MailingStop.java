package org.rightsdesk.marketing;

import org.rightsdesk.request.Outcome;

/** What the mailing tools confirmed: the decision of forms/45-stop-mailing.form. */
enum MailingStop {

	STOPPED(Outcome.GRANTED),

	/** The wish is on our list all the same (M-3). */
	NOTHING_FOUND(Outcome.NO_DATA_HELD);

	private final Outcome outcome;

	MailingStop(Outcome outcome) {
		this.outcome = outcome;
	}

	Outcome outcome() {
		return this.outcome;
	}

}
