package org.rightsdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.rightsdesk.deadline.SlowClock.Answer;
import org.rightsdesk.deadline.SlowClock.Happened;
import org.rightsdesk.request.Right;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * R9: the clock against a slow one that was written from the text of the law alone, where
 * clocks go wrong: summer time both ways, midnight, zones, leap days, month ends,
 * holidays, pauses that overlap, and an extension near its limit.
 */
class ClockAgainstSlowClockTest {

	private static final int TRIES = 10_000;

	private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

	/** So that what is asked, paused and extended still ends in a verified year. */
	private static final LocalDate LAST = LocalDate.of(2028, 3, 15);

	private static final int LONGEST = 90;

	private static final int DAY = 24 * 3600;

	/** Around midnight in UTC, in summer time, and in the middle of Europe. */
	private static final List<Integer> EDGES = Stream.of(0, 3600, 21 * 3600, 22 * 3600, 23 * 3600, DAY)
		.flatMap((second) -> Stream.of(second - 1, second, second + 1))
		.filter((second) -> second >= 0 && second < DAY)
		.toList();

	@Property(tries = TRIES)
	void anythingInAnyOrder(@ForAll CalendarCode calendar, @ForAll Right right, @ForAll("moment") Instant received,
			@ForAll("steps") List<Step> steps) {
		Answer answer = compare(calendar, right, received, steps);
		Statistics.label("state")
			.collect(answer.state())
			.coverage((coverage) -> Stream.of(ClockState.values())
				.forEach((state) -> coverage.check(state).percentage((share) -> share > 2)));
		Statistics.label("extended")
			.collect(answer.extended())
			.coverage((coverage) -> coverage.check(true).percentage((share) -> share > 5));
	}

	@Property(tries = TRIES)
	void c2MidnightAndSummerTimeBothWays(@ForAll CalendarCode calendar, @ForAll("summerTime") LocalDate day,
			@ForAll("edge") int second, @ForAll("steps") List<Step> steps) {
		Instant received = at(day, second);
		assertThat(ClockEvent.at(ClockEventType.RECEIVED, received).date(calendar.zone()))
			.isEqualTo(SlowClock.localDate(calendar.code(), received));
		compare(calendar, Right.ACCESS, received, steps);
	}

	/**
	 * C-13: the period ends at a midnight of its own zone, an hour earlier in UTC in
	 * summer.
	 */
	@Property(tries = TRIES)
	void c13PeriodsThatEndWhereSummerTimeDoes(@ForAll CalendarCode calendar, @ForAll("summerTime") LocalDate day,
			@ForAll boolean extended, @ForAll("edge") int second) {
		Instant received = at(day.minusMonths(extended ? 3 : 1), second);
		compare(calendar, Right.ERASURE, received,
				extended ? List.of(new Step(ClockEventType.EXTENDED, 5, null, -1)) : List.of());
	}

	@Property(tries = TRIES)
	void c10MonthEndsAndLeapDays(@ForAll CalendarCode calendar, @ForAll("monthEnd") LocalDate day,
			@ForAll("steps") List<Step> steps) {
		compare(calendar, Right.ACCESS, at(day, DAY / 2), steps);
	}

	@Property(tries = TRIES)
	void c8PausesThatOverlap(@ForAll CalendarCode calendar, @ForAll("moment") Instant received,
			@ForAll("pauses") List<Step> steps) {
		Answer answer = compare(calendar, Right.ACCESS, received, steps);
		Statistics.label("paused")
			.collect(answer.pausedDays() > 0)
			.coverage((coverage) -> coverage.check(true).percentage((share) -> share > 40));
	}

	@Property(tries = TRIES)
	void c21NoticeNearItsLimit(@ForAll CalendarCode calendar, @ForAll Right right, @ForAll("moment") Instant received,
			@ForAll("nearTheLimit") List<Step> steps) {
		Answer answer = compare(calendar, right, received, steps);
		Statistics.label("extended")
			.collect(answer.extended())
			.coverage((coverage) -> Stream.of(true, false)
				.forEach((extended) -> coverage.check(extended).percentage((share) -> share > 15)));
	}

	@Property(tries = TRIES)
	void c12PeriodsThatEndAroundHolidays(@ForAll CalendarCode calendar, @ForAll("beforeHoliday") LocalDate day,
			@ForAll boolean extended) {
		Answer answer = compare(calendar, Right.PORTABILITY, at(day, DAY / 2),
				extended ? List.of(new Step(ClockEventType.EXTENDED, 3, null, -1)) : List.of());
		Statistics.label("moved")
			.collect(!answer.due().equals(day.plusMonths(extended ? 3 : 1)))
			.coverage((coverage) -> coverage.check(true).percentage((share) -> share > 20));
	}

	@Property(tries = TRIES)
	void section59AcknowledgementOfComplaints(@ForAll("ukCalendar") CalendarCode calendar,
			@ForAll("moment") Instant received) {
		LocalDate day = SlowClock.localDate(calendar.code(), received);
		LocalDate slow = SlowClock.acknowledgeComplaint(calendar.code(), day);
		WorkingCalendar working = ClockFixture.CALENDARS.get(calendar);
		assertThat(ComplaintClock.acknowledgeBy(day, working)).isEqualTo(slow);
		var events = new DatedEvents(calendar.zone(), List.of(ClockEvent.at(ClockEventType.RECEIVED, received)));
		assertThat(ComplaintClock.compute(events, calendar.zone(), working).dueDate()).isEqualTo(slow);
	}

	/** The comparison can fail: it notices the one day of the other reading. */
	@Test
	void theLiteralReadingIsNoticed() {
		List<ClockEvent> events = List.of(ClockEvent.on(ClockEventType.RECEIVED, FIRST),
				ClockEvent.on(ClockEventType.CLARIFICATION_REQUESTED, FIRST.plusDays(3)),
				ClockEvent.on(ClockEventType.CLARIFICATION_RECEIVED, FIRST.plusDays(9)));
		CalendarCode calendar = CalendarCode.UK_EW;
		Answer slow = new SlowClock(calendar.code(), Right.ACCESS, happened(calendar, events)).answer();
		for (boolean literal : new boolean[] { true, false }) {
			var input = new ClockInput(ClockFixture.CALENDARS.get(calendar), calendar.zone(), Right.ACCESS,
					new ClockOptions(literal), events);
			assertThat(Answer.of(StatutoryClock.compute(input)).equals(slow)).isEqualTo(!literal);
		}
	}

	private static Answer compare(CalendarCode calendar, Right right, Instant received, List<Step> steps) {
		LocalDate first = SlowClock.localDate(calendar.code(), received);
		List<ClockEvent> events = new ArrayList<>();
		int gap = 0;
		for (Step step : steps) {
			gap = Math.min(gap + step.gap(), LONGEST);
			events.add(step.event(first.plusDays(gap)));
		}
		events.sort(Comparator.comparing((event) -> day(calendar, event)));
		events.add(0, ClockEvent.at(ClockEventType.RECEIVED, received));
		Answer slow = new SlowClock(calendar.code(), right, happened(calendar, events)).answer();
		assertThat(Answer.of(ClockFixture.clock(calendar, right, events))).as(events.toString()).isEqualTo(slow);
		return slow;
	}

	private static List<Happened> happened(CalendarCode calendar, List<ClockEvent> events) {
		return events.stream()
			.map((event) -> new Happened(event.type(), day(calendar, event), event.reason()))
			.toList();
	}

	private static LocalDate day(CalendarCode calendar, ClockEvent event) {
		return (event.on() != null) ? event.on() : SlowClock.localDate(calendar.code(), event.at());
	}

	private static Instant at(LocalDate day, int second) {
		return Instant.ofEpochSecond(day.toEpochDay() * DAY + second);
	}

	@Provide
	Arbitrary<Instant> moment() {
		Arbitrary<LocalDate> day = Arbitraries.integers()
			.between(0, Math.toIntExact(LAST.toEpochDay() - FIRST.toEpochDay()))
			.map(FIRST::plusDays);
		return Combinators.combine(day, Arbitraries.oneOf(edge(), Arbitraries.integers().between(0, DAY - 1)))
			.as(ClockAgainstSlowClockTest::at);
	}

	@Provide
	Arbitrary<Integer> edge() {
		return Arbitraries.of(EDGES);
	}

	@Provide
	Arbitrary<CalendarCode> ukCalendar() {
		return Arbitraries.of(CalendarCode.values()).filter(CalendarCode::isUk);
	}

	/** The two nights of a year, and the days around them. */
	@Provide
	Arbitrary<LocalDate> summerTime() {
		return around(IntStream.rangeClosed(2024, 2027)
			.boxed()
			.flatMap((year) -> Stream.of(3, 10).map((month) -> SlowClock.lastSundayAtOne(year, month)))
			.map((night) -> LocalDate.ofEpochDay(night.getEpochSecond() / DAY))
			.filter((night) -> night.minusMonths(4).isAfter(FIRST))
			.toList(), 2);
	}

	@Provide
	Arbitrary<LocalDate> monthEnd() {
		return around(FIRST.datesUntil(LAST).filter((day) -> day.getDayOfMonth() == 1).toList(), 3);
	}

	@Provide
	Arbitrary<LocalDate> beforeHoliday() {
		List<LocalDate> holidays = DomainTable.read("bank-holidays.csv")
			.stream()
			.map((row) -> LocalDate.parse(row.get("date")))
			.filter((day) -> day.minusMonths(4).isAfter(FIRST) && day.isBefore(LAST.plusMonths(5)))
			.toList();
		return Combinators.combine(around(holidays, 2), Arbitraries.of(1, 3)).as(LocalDate::minusMonths);
	}

	private static Arbitrary<LocalDate> around(List<LocalDate> days, int by) {
		return Combinators.combine(Arbitraries.of(days), Arbitraries.integers().between(-by, by))
			.as(LocalDate::plusDays);
	}

	@Provide
	Arbitrary<List<Step>> steps() {
		return step(Arbitraries.of(ClockEventType.values()).filter((type) -> type != ClockEventType.RECEIVED), 20)
			.list()
			.ofMaxSize(7);
	}

	@Provide
	Arbitrary<List<Step>> pauses() {
		return step(Arbitraries.of(ClockEventType.CLARIFICATION_REQUESTED, ClockEventType.CLARIFICATION_RECEIVED,
				ClockEventType.IDENTITY_REQUESTED, ClockEventType.IDENTITY_RECEIVED,
				ClockEventType.CLARIFICATION_REQUESTED, ClockEventType.CLARIFICATION_RECEIVED), 12)
			.list()
			.ofMinSize(3)
			.ofMaxSize(8);
	}

	/** A pause or none in the month, then a notice within days of the limit. */
	@Provide
	Arbitrary<List<Step>> nearTheLimit() {
		return Combinators
			.combine(Arbitraries.integers().between(0, 20), Arbitraries.integers().between(0, 9),
					Arbitraries.integers().between(22, 38), Arbitraries.of(true, false), steps())
			.as((asked, waited, notice, paused, more) -> {
				List<Step> steps = new ArrayList<>();
				if (paused) {
					steps.add(new Step(ClockEventType.CLARIFICATION_REQUESTED, asked, null, -1));
					steps.add(new Step(ClockEventType.CLARIFICATION_RECEIVED, waited, null, -1));
				}
				steps.add(new Step(ClockEventType.EXTENDED, paused ? notice - asked : notice, null, -1));
				steps.addAll(more.stream().limit(2).toList());
				return steps;
			});
	}

	private static Arbitrary<Step> step(Arbitrary<ClockEventType> type, int longestGap) {
		return Combinators
			.combine(type, Arbitraries.integers().between(0, longestGap),
					Arbitraries.of(ClockReason.IDENTITY, ClockReason.AUTHORITY, ClockReason.FEE,
							ClockReason.CLARIFICATION),
					Arbitraries.oneOf(Arbitraries.just(-1), Arbitraries.of(EDGES)))
			.as(Step::new);
	}

	/**
	 * What happens next.
	 *
	 * @param gap days after what was before
	 * @param second of the day in UTC, or -1 where only the date is known
	 */
	record Step(ClockEventType type, int gap, ClockReason reason, int second) {

		ClockEvent event(LocalDate day) {
			ClockReason why = switch (this.type) {
				case EXTENDED -> ClockReason.COMPLEX;
				case LAPSED, REOPENED -> this.reason;
				default -> null;
			};
			return (this.second < 0) ? new ClockEvent(this.type, null, day, why)
					: new ClockEvent(this.type, at(day, this.second), null, why);
		}

	}

}
