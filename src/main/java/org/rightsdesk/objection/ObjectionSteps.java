package org.rightsdesk.objection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.fulfilment.Decision;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.ReleaseConditions;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.restriction.DataRestrictions;
import org.rightsdesk.restriction.LiftReason;
import org.rightsdesk.restriction.RestrictionGround;

import org.springframework.stereotype.Service;

/** The steps of an objection, each once per call and in its transaction. */
@Service
class ObjectionSteps {

	/** Our own target, in working days. */
	private static final int DAYS = 5;

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	private final Objections objections;

	private final ObjectionOrders orders;

	private final DataRestrictions restrictions;

	private final Decisions decisions;

	private final ReleaseConditions conditions;

	private final Deadlines deadlines;

	private final RequestLog log;

	private final Clock clock;

	ObjectionSteps(Objections objections, ObjectionOrders orders, DataRestrictions restrictions, Decisions decisions,
			ReleaseConditions conditions, Deadlines deadlines, RequestLog log, Clock clock) {
		this.objections = objections;
		this.orders = orders;
		this.restrictions = restrictions;
		this.decisions = decisions;
		this.conditions = conditions;
		this.deadlines = deadlines;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Whether it is a notice about political opinions and nobody has to do anything
	 * before the answer can go; otherwise a person sees what is missing.
	 */
	boolean isPoliticalNotice(UUID lineId) {
		return this.objections.of(lineId).stated().political() && this.conditions.missing(lineId)
			.stream()
			.noneMatch((missing) -> missing.holdsUp(Outcome.GRANTED.name()));
	}

	/**
	 * Without balancing and without a person's decision, because none is left to make.
	 */
	void acceptNotice(UUID lineId) {
		this.decisions.prepare(lineId, Outcome.GRANTED, "system");
		this.log.append(this.objections.request(lineId).id(), "system", "POLITICAL_NOTICE_ACCEPTED", "");
	}

	/** Art. 18(1)(d): while it is being weighed. */
	void restrictMeanwhile(UUID lineId) {
		this.restrictions.begin(lineId, RestrictionGround.OBJECTION_PENDING, "system");
	}

	boolean stops(UUID lineId) {
		return this.orders.stops(lineId);
	}

	/** Told to whoever ends restrictions, who tells the person before. */
	void endRestriction(UUID lineId) {
		boolean granted = this.decisions.of(lineId)
			.map(Decision::outcome)
			.filter(Outcome.GRANTED.name()::equals)
			.isPresent();
		this.restrictions.causeEnded(lineId, granted ? LiftReason.OBJECTION_UPHELD : LiftReason.OBJECTION_REJECTED);
	}

	Instant dueOfWeighing(UUID lineId) {
		SubjectRequest request = this.objections.request(lineId);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), request.zone());
		return this.deadlines.addWorkingDays(this.objections.organisation(lineId).calendar(), today, DAYS)
			.atTime(END_OF_DAY)
			.atZone(request.zone())
			.toInstant();
	}

}
