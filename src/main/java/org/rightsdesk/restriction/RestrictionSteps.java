package org.rightsdesk.restriction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.fulfilment.Decision;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The steps of restricting, each once per call and in its transaction. */
@Service
class RestrictionSteps {

	/** Our own target in working days. */
	private static final int DECIDE_DAYS = 3;

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	private final RestrictionRequests wishes;

	private final DataRestrictions restrictions;

	private final Decisions decisions;

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final RestrictionResults results;

	private final MessageSource texts;

	private final Clock clock;

	RestrictionSteps(RestrictionRequests wishes, DataRestrictions restrictions, Decisions decisions, Requests requests,
			Organisations organisations, Deadlines deadlines, RestrictionResults results, MessageSource texts,
			Clock clock) {
		this.results = results;
		this.texts = texts;
		this.wishes = wishes;
		this.restrictions = restrictions;
		this.decisions = decisions;
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	Instant due(UUID lineId) {
		SubjectRequest request = this.requests.get(this.requests.line(lineId).requestId());
		String calendar = this.organisations.get(request.organisation()).calendar();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), request.zone());
		return this.deadlines.addWorkingDays(calendar, today, DECIDE_DAYS)
			.atTime(END_OF_DAY)
			.atZone(request.zone())
			.toInstant();
	}

	/**
	 * Registers the restriction that was decided.
	 * @return whether there is one
	 */
	boolean begin(UUID lineId) {
		Decision decision = this.decisions.of(lineId).orElseThrow();
		Outcome outcome = Outcome.valueOf(decision.outcome());
		if (outcome == Outcome.NO_DATA_HELD) {
			this.restrictions.nothingRestricted(lineId);
		}
		if (outcome != Outcome.GRANTED && outcome != Outcome.PARTLY_GRANTED) {
			return false;
		}
		this.restrictions.begin(lineId, this.wishes.of(lineId).ground(), decision.preparedBy());
		return true;
	}

	/**
	 * Compares what the systems did with what was decided. Where all was to be restricted
	 * and is not, the decision is open again.
	 * @return whether it can be answered as decided
	 */
	boolean settle(UUID lineId) {
		boolean all = Outcome.GRANTED.name().equals(this.decisions.of(lineId).orElseThrow().outcome());
		boolean asDecided = !this.results.foundNothing(lineId) && (!all || this.results.left(lineId).isEmpty());
		if (!asDecided) {
			this.decisions.reopen(lineId, this.texts.getMessage("restriction.reopened", null, Locale.UK));
		}
		return asDecided;
	}

}
