package org.rightsdesk.deadline;

import java.time.Instant;
import java.util.UUID;

import org.springframework.stereotype.Component;

/** What the process that watches a clock does; see the model 15-watch-deadline. */
@Component
class ClockWatch {

	private final LineClocks clocks;

	private final Milestones milestones;

	private final StaffDates staffDates;

	ClockWatch(LineClocks clocks, Milestones milestones, StaffDates staffDates) {
		this.clocks = clocks;
		this.milestones = milestones;
		this.staffDates = staffDates;
	}

	/**
	 * @param nextAt when the watch looks again by itself
	 */
	record Look(boolean closed, Instant nextAt) {

	}

	/** Keeps the clock from changing until the watch is asleep (or has ended). */
	Look look(UUID lineId) {
		LineClock line = this.clocks.locked(lineId);
		return new Look(line.result().state() == ClockState.CLOSED, this.milestones.nextLook(lineId));
	}

	/** Does what is due and lets the tasks show how little time is left. */
	void doDue(UUID lineId) {
		LineClock line = this.clocks.locked(lineId);
		this.milestones.doDue(line);
		this.staffDates.publish(line.request());
	}

}
