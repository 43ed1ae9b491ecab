package org.rightsdesk.consent;

import org.rightsdesk.request.Outcome;

/** The decision of forms/47-decide-consent.form. */
enum ConsentDecision {

	STOPPED(Outcome.GRANTED),

	/** The one reason not to stop: it was never done because of the consent. */
	OTHER_BASIS(Outcome.REFUSED_GROUND_NOT_MET);

	private final Outcome outcome;

	ConsentDecision(Outcome outcome) {
		this.outcome = outcome;
	}

	Outcome outcome() {
		return this.outcome;
	}

}
