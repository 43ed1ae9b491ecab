package org.rightsdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.rightsdesk.request.Right;

/** Clocks of tests, without a database. */
final class ClockFixture {

	static final WorkingCalendars CALENDARS = new WorkingCalendars(new CalendarProperties(null, 2028));

	private ClockFixture() {
	}

	static LocalDate day(String text) {
		return text.isEmpty() ? null : LocalDate.parse(text);
	}

	static ClockEvent received(CalendarCode calendar, String local) {
		return ClockEvent.at(ClockEventType.RECEIVED, instant(calendar, local));
	}

	static Instant instant(CalendarCode calendar, String local) {
		return LocalDateTime.parse(local).atZone(calendar.zone()).toInstant();
	}

	static ClockEvent on(ClockEventType type, String date) {
		return ClockEvent.on(type, LocalDate.parse(date));
	}

	static ClockResult access(CalendarCode calendar, ClockEvent... events) {
		return clock(calendar, Right.ACCESS, Arrays.asList(events));
	}

	static ClockResult clock(CalendarCode calendar, Right right, List<ClockEvent> events) {
		return StatutoryClock
			.compute(new ClockInput(CALENDARS.get(calendar), calendar.zone(), right, ClockOptions.CAUTIOUS, events));
	}

	/** The events and one more. */
	static List<ClockEvent> plus(List<ClockEvent> events, ClockEvent... more) {
		List<ClockEvent> all = new ArrayList<>(events);
		all.addAll(Arrays.asList(more));
		return all;
	}

}
