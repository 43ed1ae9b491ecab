package org.rightsdesk.rectification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.restriction.DataRestrictions;
import org.rightsdesk.restriction.LiftReason;
import org.rightsdesk.restriction.RestrictionGround;

import org.springframework.stereotype.Service;

/** The steps of rectification, each once per call and in its transaction. */
@Service
class RectificationSteps {

	/** Our own targets, in working days after what came before. */
	private static final int CLAIM_DAYS = 2;

	private static final int VERIFICATION_DAYS = 5;

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	private final RectificationTable table;

	private final DataRestrictions restrictions;

	private final Decisions decisions;

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final Clock clock;

	RectificationSteps(RectificationTable table, DataRestrictions restrictions, Decisions decisions, Requests requests,
			Organisations organisations, Deadlines deadlines, Clock clock) {
		this.table = table;
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

	/** Whether a system has something to change, so that recipients hear of it too. */
	boolean corrects(UUID lineId) {
		return gives(lineId) && !this.table.of(lineId).changes().isEmpty();
	}

	/** Where nothing was restricted, nothing ends. */
	void endRestriction(UUID lineId) {
		this.restrictions.causeEnded(lineId,
				corrects(lineId) ? LiftReason.DATA_CORRECTED : LiftReason.ACCURACY_VERIFIED);
	}

	private boolean gives(UUID lineId) {
		Outcome outcome = Outcome.valueOf(this.decisions.of(lineId).orElseThrow().outcome());
		return outcome == Outcome.GRANTED || outcome == Outcome.PARTLY_GRANTED;
	}

}
