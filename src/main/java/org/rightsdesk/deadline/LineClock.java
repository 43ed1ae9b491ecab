package org.rightsdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.SubjectRequest;

/** A line with everything its clock is worked out from. */
record LineClock(RequestLine line, SubjectRequest request, WorkingCalendar calendar, ClockOptions options,
		List<ClockEvent> events) {

	ZoneId zone() {
		return this.request.zone();
	}

	LocalDate today(Instant now) {
		return now.atZone(zone()).toLocalDate();
	}

	ClockResult result() {
		return StatutoryClock.compute(input());
	}

	/**
	 * Days for which it stood still until its end, those of a question that nobody had
	 * answered by then too.
	 */
	int pausedDays() {
		LocalDate end = result().closedOn();
		return with(ClockEvent.reopened(end, ClockReason.IDENTITY))
			.with(ClockEvent.reopened(end, ClockReason.AUTHORITY))
			.with(ClockEvent.reopened(end, ClockReason.CLARIFICATION))
			.result()
			.pausedDays();
	}

	/** Its time as it is drawn on this day. */
	TimeStrip strip(LocalDate today) {
		return StripDrawing.of(input(), today);
	}

	private ClockInput input() {
		return new ClockInput(this.calendar, zone(), this.line.right(), this.options, this.events);
	}

	/** The same clock after one event more. */
	LineClock with(ClockEvent event) {
		return new LineClock(this.line, this.request, this.calendar, this.options,
				Stream.concat(this.events.stream(), Stream.of(event)).toList());
	}

	/** The same clock with another day of receipt. */
	LineClock receivedOn(LocalDate day) {
		return new LineClock(this.line, this.request, this.calendar, this.options,
				this.events.stream()
					.map((event) -> (event.type() == ClockEventType.RECEIVED) ? event.redated(day) : event)
					.toList());
	}

	/** What can happen to it next. */
	ClockEventCheck check() {
		return new ClockEventCheck(new DatedEvents(zone(), this.events), this::result,
				StatutoryClock.mayBeExtended(this.line.right()));
	}

}
