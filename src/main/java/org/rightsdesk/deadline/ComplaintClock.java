package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

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

	/** The same with its steps; the due date is the limit for the acknowledgement. */
	static ClockResult compute(DatedEvents events, ZoneId zone, WorkingCalendar calendar) {
		Explanation why = new Explanation();
		LocalDate received = events.received();
		LocalDate raw = received.plusDays(DAYS);
		LocalDate due = acknowledgeBy(received, calendar);
		why.add("C-2", "complaint.received", received, received);
		why.add("5.9", "complaint.days", raw, raw);
		if (events.asked()) {
			why.add("5.9", "complaint.asked", null);
		}
		why.addRoll(raw, due, calendar);
		why.add("C-13", "complaint.due", due, Explanation.weekday(due), due);
		Optional<LocalDate> closed = events.closing().map((event) -> {
			why.add("5.1", "complaint.closed." + event.type(), events.date(event), events.date(event));
			return events.date(event);
		});
		return new ClockResult(closed.isPresent() ? ClockState.CLOSED : ClockState.RUNNING, received, received, due,
				due.plusDays(1).atStartOfDay(zone).toInstant(), null, null, 0, false, null, closed.orElse(null),
				why.steps());
	}

}
