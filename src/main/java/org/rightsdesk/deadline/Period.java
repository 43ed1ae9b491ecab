package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A period of months from its start, longer by the days that did not count (C-10, C-11)
 * and to the next working day (C-12).
 *
 * @param counted pauses that had an effect
 * @param tooLate pauses that began after the period had ended (C-18)
 * @param rawEnd before it moves to a working day
 * @param end null while a pause is open
 */
record Period(LocalDate start, int months, int pausedDays, List<Wait> counted, List<Wait> tooLate, LocalDate rawEnd,
		LocalDate end) {

	static Period of(LocalDate start, int months, List<Wait> pauses, WorkingCalendar calendar, ClockOptions options) {
		List<Wait> counted = new ArrayList<>();
		List<Wait> tooLate = new ArrayList<>();
		int days = 0;
		for (Wait pause : pauses.stream().sorted(Comparator.comparing(Wait::from)).toList()) {
			// What is asked when the period is over cannot prolong it (C-18, X-6); while
			// time
			// stands still it is not over.
			if (pause.from().isAfter(calendar.onOrAfter(start.plusMonths(months).plusDays(days)))
					&& counted.stream().noneMatch((other) -> other.lastsOn(pause.from()))) {
				tooLate.add(pause);
			}
			else {
				counted.add(pause);
				days = daysNotCounting(start, counted, options);
			}
		}
		LocalDate rawEnd = start.plusMonths(months).plusDays(days);
		boolean open = counted.stream().anyMatch(Wait::isOpen);
		return new Period(start, months, days, counted, tooLate, rawEnd, open ? null : calendar.onOrAfter(rawEnd));
	}

	boolean isOpen() {
		return this.end == null;
	}

	/** Since when the oldest open pause waits. */
	LocalDate waitingSince() {
		return this.counted.stream().filter(Wait::isOpen).map(Wait::from).findFirst().orElse(null);
	}

	/**
	 * Days d with asked &lt;= d &lt; answered on or after the start, each counted once
	 * (C-8, C-9).
	 */
	private static int daysNotCounting(LocalDate start, List<Wait> sorted, ClockOptions options) {
		int days = 0;
		LocalDate next = start;
		for (Wait pause : sorted) {
			if (!pause.isOpen()) {
				LocalDate end = options.pauseInclusive() ? pause.to().plusDays(1) : pause.to();
				LocalDate from = pause.from().isAfter(next) ? pause.from() : next;
				if (end.isAfter(from)) {
					days += Math.toIntExact(ChronoUnit.DAYS.between(from, end));
					next = end;
				}
			}
		}
		return days;
	}

}
