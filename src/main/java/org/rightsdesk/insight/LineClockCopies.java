package org.rightsdesk.insight;

import java.util.UUID;

import org.rightsdesk.deadline.ClockFollower;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.Deadlines;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps where each clock stands, for counting: in the transaction in which it changes, so
 * that a figure never differs from the case. Nothing is decided by the copies.
 */
@Component
class LineClockCopies implements ClockFollower {

	private final LineClockTable table;

	private final Deadlines deadlines;

	LineClockCopies(LineClockTable table, Deadlines deadlines) {
		this.table = table;
		this.deadlines = deadlines;
	}

	@Override
	public void clockChanged(UUID lineId, ClockResult now) {
		this.table.put(lineId, now, (now.closedOn() != null) ? this.deadlines.pausedDays(lineId) : now.pausedDays());
	}

	/** Fills in the clocks of a version that kept none, once. */
	@EventListener(ApplicationReadyEvent.class)
	void fillIn() {
		this.table.missing().forEach((lineId) -> clockChanged(lineId, this.deadlines.of(lineId)));
	}

}
