package org.rightsdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the events of a clock lead to. Dates are local to the organisation.
 *
 * @param receivedOn day of receipt, as it was corrected if it was (C-1)
 * @param startDate first day that counts; null while not started
 * @param dueDate last day on which the answer may be given, to its end; null while not
 * started or paused
 * @param dueInstantExclusive the moment the due date is over (C-13); null with it
 * @param noticeLimit last day on which notice of two further months may be given (C-21);
 * null with the due date
 * @param internalTarget 28 days from the start (C-15); null while not started
 * @param pausedDays days that did not count, so far
 * @param extended whether there are two further months
 * @param waitingSince since when something asked for is outstanding; null where nothing
 * is
 * @param closedOn when it was answered, withdrawn or lapsed; null while open
 * @param steps how it was worked out, in order
 */
public record ClockResult(ClockState state, LocalDate receivedOn, LocalDate startDate, LocalDate dueDate,
		Instant dueInstantExclusive, LocalDate noticeLimit, LocalDate internalTarget, int pausedDays, boolean extended,
		LocalDate waitingSince, LocalDate closedOn, List<ClockStep> steps) {

	public ClockResult {
		steps = List.copyOf(steps);
	}

	/**
	 * Whether time counts and it has run out; never while not started, paused or closed.
	 */
	public boolean isOverdue(Instant now) {
		return this.state == ClockState.RUNNING && !now.isBefore(this.dueInstantExclusive);
	}

	/** Whether it was closed after its due date. */
	public boolean isClosedLate() {
		return this.closedOn != null && this.dueDate != null && this.closedOn.isAfter(this.dueDate);
	}

}
