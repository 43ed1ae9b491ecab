package org.rightsdesk.erasure;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.restriction.DataRestrictions;
import org.rightsdesk.restriction.LiftReason;

import org.springframework.stereotype.Service;

/** The steps of an erasure, each once per call and in its transaction. */
@Service
class ErasureSteps {

	/** Our own target, in working days. */
	private static final int DECISION_DAYS = 3;

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	private final ErasureTable table;

	private final ErasureEntryRules rules;

	private final ErasureResults results;

	private final DataRestrictions restrictions;

	private final Decisions decisions;

	private final Deadlines deadlines;

	ErasureSteps(ErasureTable table, ErasureEntryRules rules, ErasureResults results, DataRestrictions restrictions,
			Decisions decisions, Deadlines deadlines) {
		this.table = table;
		this.rules = rules;
		this.results = results;
		this.restrictions = restrictions;
		this.decisions = decisions;
		this.deadlines = deadlines;
	}

	Instant dueOfDecision(UUID lineId) {
		return this.deadlines
			.addWorkingDays(this.rules.organisation(lineId).calendar(), this.rules.today(lineId), DECISION_DAYS)
			.atTime(END_OF_DAY)
			.atZone(this.rules.request(lineId).zone())
			.toInstant();
	}

	/**
	 * Compares what the systems did with what was decided. Where they differ the decision
	 * is open again: nobody is told that all is done while it is not.
	 * @return whether it can be answered as decided
	 */
	boolean settle(UUID lineId) {
		boolean asDecided = !this.results.unforeseen(lineId, this.decisions.of(lineId).orElseThrow());
		if (!asDecided) {
			this.decisions.reopen(lineId, this.rules.text("reopened"));
		}
		else {
			endRestriction(lineId);
		}
		return asDecided;
	}

	/** What stays may be used again, after the person was told. */
	private void endRestriction(UUID lineId) {
		if (this.table.plan(lineId).kept().isEmpty() && this.results.notErased(lineId).isEmpty()) {
			this.restrictions.dataErased(lineId);
		}
		else {
			this.restrictions.causeEnded(lineId, LiftReason.ACCESS_ANSWERED);
		}
	}

	boolean erasedSomething(UUID lineId) {
		return this.results.erasedAnything(lineId);
	}

}
