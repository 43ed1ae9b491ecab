package org.rightsdesk.rectification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.restriction.DataRestrictions;
import org.rightsdesk.restriction.RestrictionGround;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The steps of rectification, each once per call and in its transaction. */
@Service
class RectificationSteps {

	/** Our own targets, in working days after what came before. */
	private static final int CLAIM_DAYS = 2;

	private static final int VERIFICATION_DAYS = 5;

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	private final RectificationResults results;

	private final DataRestrictions restrictions;

	private final Decisions decisions;

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final MessageSource texts;

	private final Clock clock;

	RectificationSteps(RectificationResults results, DataRestrictions restrictions, Decisions decisions,
			Requests requests, Organisations organisations, Deadlines deadlines, MessageSource texts, Clock clock) {
		this.results = results;
		this.texts = texts;
		this.restrictions = restrictions;
		this.decisions = decisions;
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	Instant dueOfClaim(UUID lineId) {
		return due(lineId, CLAIM_DAYS);
	}

	Instant dueOfVerification(UUID lineId) {
		return due(lineId, VERIFICATION_DAYS);
	}

	private Instant due(UUID lineId, int days) {
		SubjectRequest request = this.requests.get(this.requests.line(lineId).requestId());
		String calendar = this.organisations.get(request.organisation()).calendar();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), request.zone());
		return this.deadlines.addWorkingDays(calendar, today, days)
			.atTime(END_OF_DAY)
			.atZone(request.zone())
			.toInstant();
	}

	void restrict(UUID lineId) {
		this.restrictions.begin(lineId, RestrictionGround.ACCURACY_CONTESTED, "system");
	}

	/**
	 * Compares what the systems did with what was decided. Where all was to be done and
	 * is not, the decision is open again.
	 * @return whether it can be answered as decided
	 */
	boolean settle(UUID lineId) {
		boolean all = Outcome.GRANTED.name().equals(this.decisions.of(lineId).orElseThrow().outcome());
		boolean asDecided = !all || (this.results.left(lineId).isEmpty() && !this.results.foundNothing(lineId));
		if (!asDecided) {
			this.decisions.reopen(lineId, this.texts.getMessage("rectification.reopened", null, Locale.UK));
		}
		return asDecided;
	}

	boolean corrected(UUID lineId) {
		return this.results.corrected(lineId);
	}

}
