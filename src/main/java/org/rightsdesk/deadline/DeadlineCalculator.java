package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/**
 * Works out a date for whoever asks, without a case. Stricter than the clock of a case:
 * an event that cannot have happened is refused and not merely without effect.
 */
@Component
public class DeadlineCalculator {

	/** The first day on which the law applied that all calendars share. */
	public static final LocalDate FIRST_DAY = LocalDate.of(2018, 5, 25);

	/** A complaint has neither fee nor extension, and does not lapse (law.md 5.9). */
	private static final Set<ClockEventType> NOT_FOR_COMPLAINTS = EnumSet.of(ClockEventType.EXTENDED,
			ClockEventType.LAPSED, ClockEventType.REOPENED, ClockEventType.FEE_REQUESTED, ClockEventType.FEE_PAID,
			ClockEventType.FEE_WAIVED);

	private final WorkingCalendars calendars;

	DeadlineCalculator(WorkingCalendars calendars) {
		this.calendars = calendars;
	}

	/**
	 * The clock of a request.
	 * @param receivedAt local time in the zone of the calendar
	 * @param events in any order; those of one day in the order in which they happened
	 * @throws ImpossibleSequence if one of them cannot have happened after the others
	 * @throws CalendarNotVerified past the last checked year of the calendar
	 */
	public ClockResult request(CalendarCode code, Right right, LocalDateTime receivedAt, List<ClockEvent> events) {
		WorkingCalendar calendar = this.calendars.get(code);
		return follow(code, receivedAt, events, StatutoryClock.mayBeExtended(right), (happened) -> StatutoryClock
			.compute(new ClockInput(calendar, code.zone(), right, ClockOptions.CAUTIOUS, happened)));
	}

	/**
	 * The time to acknowledge a complaint to the controller; otherwise as
	 * {@link #request}.
	 * @param code of a UK calendar: no other law has this limit
	 */
	public ClockResult complaint(CalendarCode code, LocalDateTime receivedAt, List<ClockEvent> events) {
		for (int i = 0; i < events.size(); i++) {
			if (NOT_FOR_COMPLAINTS.contains(events.get(i).type())) {
				throw new ImpossibleSequence(i,
						new ClockEventRefused("5.9", Texts.of("deadline.refused.notForComplaints")));
			}
		}
		ZoneId zone = code.zone();
		return follow(code, receivedAt, events, false,
				(happened) -> ComplaintClock.compute(new DatedEvents(zone, happened), zone, this.calendars.get(code)));
	}

	private ClockResult follow(CalendarCode code, LocalDateTime receivedAt, List<ClockEvent> events, boolean extensible,
			Function<List<ClockEvent>, ClockResult> clock) {
		ZoneId zone = code.zone();
		this.calendars.get(code).requireVerified(receivedAt.toLocalDate());
		events.forEach((event) -> this.calendars.get(code).requireVerified(event.date(zone)));
		List<ClockEvent> happened = new ArrayList<>();
		happened.add(ClockEvent.at(ClockEventType.RECEIVED, receivedAt.atZone(zone).toInstant()));
		for (int i : inOrder(events, zone)) {
			List<ClockEvent> before = List.copyOf(happened);
			require(new ClockEventCheck(new DatedEvents(zone, before), () -> clock.apply(before), extensible), i,
					events.get(i));
			happened.add(events.get(i));
		}
		return clock.apply(happened);
	}

	private static int[] inOrder(List<ClockEvent> events, ZoneId zone) {
		return IntStream.range(0, events.size())
			.boxed()
			.sorted(Comparator.comparing((Integer i) -> events.get(i).date(zone)))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	private static void require(ClockEventCheck check, int position, ClockEvent event) {
		try {
			check.require(event);
			check.requireQuestion(event);
		}
		catch (ClockEventRefused ex) {
			throw new ImpossibleSequence(position, ex);
		}
	}

}
