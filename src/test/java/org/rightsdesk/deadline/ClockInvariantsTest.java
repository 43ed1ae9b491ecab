package org.rightsdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.rightsdesk.request.Right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.deadline.ClockFixture.clock;

/** The invariants of law.md section 14 that concern the clock. */
class ClockInvariantsTest {

	private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

	/** So that an extended and paused period still ends in a verified year. */
	private static final int DAYS = 1460;

	@Property
	void invariant1DueIsAWorkingDayAtLeast28DaysLater(@ForAll CalendarCode calendar,
			@ForAll("history") History history) {
		ClockResult clock = clock(calendar, Right.ACCESS, history.events());
		if (clock.dueDate() != null) {
			assertThat(ClockFixture.CALENDARS.get(calendar).isWorkingDay(clock.dueDate())).isTrue();
			assertThat(clock.dueDate()).isAfterOrEqualTo(clock.startDate().plusDays(28));
		}
	}

	@Property
	void invariant2UkCalendarsDifferOnlyByRolling(@ForAll("history") History history) {
		ClockResult england = clock(CalendarCode.UK_EW, Right.ACCESS, history.withoutLateEvents());
		for (CalendarCode other : List.of(CalendarCode.UK_SCT, CalendarCode.UK_NIR)) {
			ClockResult there = clock(other, Right.ACCESS, history.withoutLateEvents());
			assertThat(there.startDate()).isEqualTo(england.startDate());
			assertThat(there.pausedDays()).isEqualTo(england.pausedDays());
			assertThat(beforeRolling(there)).isEqualTo(beforeRolling(england));
		}
	}

	@Property
	void invariant3ALaterStartIsNeverDueEarlier(@ForAll CalendarCode calendar, @ForAll("day") LocalDate one,
			@ForAll("day") LocalDate other, @ForAll boolean extended) {
		LocalDate first = one.isBefore(other) ? one : other;
		LocalDate second = one.isBefore(other) ? other : one;
		assertThat(clock(calendar, Right.ACCESS, plain(first, extended)).dueDate())
			.isBeforeOrEqualTo(clock(calendar, Right.ACCESS, plain(second, extended)).dueDate());
	}

	@Property
	void invariant4IdentityProvedOnTheDayOfReceiptChangesNothing(@ForAll CalendarCode calendar,
			@ForAll("day") LocalDate received, @ForAll boolean extended) {
		List<ClockEvent> proved = ClockFixture.plus(plain(received, extended),
				ClockEvent.on(ClockEventType.IDENTITY_REQUESTED, received),
				ClockEvent.on(ClockEventType.IDENTITY_RECEIVED, received));
		assertSameDates(clock(calendar, Right.ACCESS, proved),
				clock(calendar, Right.ACCESS, plain(received, extended)));
	}

	@Property
	void invariant5ClarificationOnAnotherRightChangesNothing(@ForAll CalendarCode calendar,
			@ForAll("otherRight") Right right, @ForAll("history") History history) {
		assertSameDates(clock(calendar, right, history.events()), clock(calendar, right,
				history.without(ClockEventType.CLARIFICATION_REQUESTED, ClockEventType.CLARIFICATION_RECEIVED)));
	}

	@Property
	void invariant6ExtensionNeverShortens(@ForAll CalendarCode calendar, @ForAll("history") History history) {
		ClockResult with = clock(calendar, Right.ACCESS, history.events());
		ClockResult without = clock(calendar, Right.ACCESS, history.without(ClockEventType.EXTENDED));
		if (with.dueDate() != null && without.dueDate() != null) {
			assertThat(with.dueDate()).isAfterOrEqualTo(without.dueDate());
		}
	}

	@Property
	void invariant6NoticeAfterTheLimitIsRefused(@ForAll CalendarCode calendar, @ForAll("day") LocalDate received) {
		List<ClockEvent> events = plain(received, false);
		LocalDate limit = clock(calendar, Right.ACCESS, events).noticeLimit();
		assertThat(extended(calendar, events, limit)).isTrue();
		assertThat(extended(calendar, events, limit.plusDays(1))).isFalse();
	}

	@Property
	void invariant7NoDueDateAndNoAlarmUnlessRunning(@ForAll CalendarCode calendar, @ForAll("history") History history) {
		ClockResult clock = clock(calendar, Right.ACCESS, history.events());
		boolean running = clock.state() == ClockState.RUNNING;
		assertThat(clock.dueDate() != null).isEqualTo(running);
		assertThat(clock.dueInstantExclusive() != null).isEqualTo(running);
		assertThat(clock.isOverdue(Instant.parse("2100-01-01T00:00:00Z"))).isEqualTo(running);
	}

	@Property
	void invariant8RecomputingGivesTheSame(@ForAll CalendarCode calendar, @ForAll("history") History history) {
		assertThat(clock(calendar, Right.ACCESS, history.events()))
			.isEqualTo(clock(calendar, Right.ACCESS, new ArrayList<>(history.events())));
	}

	/** C-4: nobody is worse off by a fee that is not charged after all. */
	@Property
	void c4AFeeThatIsWaivedChangesNothing(@ForAll CalendarCode calendar, @ForAll("history") History history,
			@ForAll @IntRange(max = 80) int asked, @ForAll @IntRange(max = 80) int waited) {
		List<ClockEvent> free = history.without(ClockEventType.FEE_REQUESTED, ClockEventType.FEE_PAID);
		LocalDate day = history.received().plusDays(asked);
		List<ClockEvent> waived = ClockFixture.plus(free, ClockEvent.on(ClockEventType.FEE_REQUESTED, day),
				ClockEvent.on(ClockEventType.FEE_WAIVED, day.plusDays(waited)));
		assertSameDates(clock(calendar, Right.ACCESS, waived), clock(calendar, Right.ACCESS, free));
	}

	@Provide
	Arbitrary<LocalDate> day() {
		return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
	}

	@Provide
	Arbitrary<Right> otherRight() {
		return Arbitraries.of(Right.class).filter((right) -> right != Right.ACCESS);
	}

	/** A receipt, then any gates, questions and extension in the 80 days after it. */
	@Provide
	Arbitrary<History> history() {
		Arbitrary<List<Integer>> offsets = Arbitraries.integers().between(-1, 80).list().ofSize(7);
		return Combinators.combine(day(), offsets).as(History::of);
	}

	private static LocalDate beforeRolling(ClockResult clock) {
		return clock.steps()
			.stream()
			.filter((step) -> List.of("C-10", "C-11", "C-20").contains(step.ruleId()))
			.reduce((one, last) -> last)
			.map(ClockStep::date)
			.orElse(null);
	}

	private static List<ClockEvent> plain(LocalDate received, boolean extended) {
		List<ClockEvent> events = List.of(ClockEvent.on(ClockEventType.RECEIVED, received));
		return extended ? ClockFixture.plus(events, ClockEvent.extended(received, ClockReason.COMPLEX)) : events;
	}

	private static boolean extended(CalendarCode calendar, List<ClockEvent> events, LocalDate notice) {
		return clock(calendar, Right.ACCESS,
				ClockFixture.plus(events, ClockEvent.extended(notice, ClockReason.COMPLEX)))
			.extended();
	}

	private static void assertSameDates(ClockResult one, ClockResult other) {
		assertThat(one).usingRecursiveComparison().ignoringFields("steps").isEqualTo(other);
	}

	/** An offset of -1 leaves the event out. */
	record History(LocalDate received, List<ClockEvent> events) {

		static History of(LocalDate received, List<Integer> offsets) {
			List<ClockEvent> events = new ArrayList<>(List.of(ClockEvent.on(ClockEventType.RECEIVED, received)));
			ClockEventType[] types = { ClockEventType.IDENTITY_REQUESTED, ClockEventType.IDENTITY_RECEIVED,
					ClockEventType.FEE_REQUESTED, ClockEventType.FEE_PAID, ClockEventType.CLARIFICATION_REQUESTED,
					ClockEventType.CLARIFICATION_RECEIVED };
			for (int i = 0; i < types.length; i++) {
				if (offsets.get(i) >= 0) {
					events.add(ClockEvent.on(types[i], received.plusDays(offsets.get(i))));
				}
			}
			if (offsets.get(6) >= 0) {
				events.add(ClockEvent.extended(received.plusDays(offsets.get(6)), ClockReason.COMPLEX));
			}
			return new History(received, events);
		}

		List<ClockEvent> without(ClockEventType... types) {
			return this.events.stream().filter((event) -> !List.of(types).contains(event.type())).toList();
		}

		/** What is asked or given around a limit may be in time in one calendar only. */
		List<ClockEvent> withoutLateEvents() {
			return this.events.stream()
				.filter((event) -> event.type() != ClockEventType.EXTENDED
						&& event.type() != ClockEventType.CLARIFICATION_REQUESTED
						|| event.on().isBefore(this.received.plusDays(28)))
				.toList();
		}

	}

}
