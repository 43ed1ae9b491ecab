package org.rightsdesk.deadline;

import java.time.LocalDate;

/** Time for a complaint to the controller (DPA s.164A, law.md 5.9). */
public final class ComplaintClock {

	private static final int DAYS = 30;

	private ComplaintClock() {
	}

	/**
	 * Last day to acknowledge: 30 days from the day after receipt, to the next working
	 * day; it neither pauses nor extends.
	 */
	public static LocalDate acknowledgeBy(LocalDate received, WorkingCalendar calendar) {
		return calendar.onOrAfter(received.plusDays(DAYS));
	}

}
