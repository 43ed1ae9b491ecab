package org.rightsdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When staff are reminded of a due date (law.md 5.9, X-10): at the first moment of the
 * days that are 10, 5 and 2 working days before it, of the day itself, and of each day
 * after it.
 */
final class ReminderPlan {

	private static final int NEAR_DAYS = 5;

	private ReminderPlan() {
	}

	record Reminder(MilestoneKind kind, Instant dueAt) {

	}

	/**
	 * All that are still to come, and of those whose moment has passed only the last: a
	 * letter entered after three weeks is worth one reminder, not three. None unless time
	 * is running (invariant 7).
	 */
	static List<Reminder> of(ClockResult clock, WorkingCalendar calendar, ZoneId zone, Instant now) {
		if (clock.state() != ClockState.RUNNING) {
			return List.of();
		}
		return withoutOld(all(clock, calendar, zone, now), now);
	}

	/**
	 * The same for the dates that the organisation sets itself: its target where that is
	 * still to come, and its promise where that ends before the law's time.
	 */
	static List<Reminder> of(Targets targets, ClockResult clock, WorkingCalendar calendar, ZoneId zone, Instant now) {
		if (clock.state() != ClockState.RUNNING) {
			return List.of();
		}
		List<Reminder> all = new ArrayList<>();
		if (!targets.internal().isBefore(now.atZone(zone).toLocalDate())) {
			all.add(new Reminder(MilestoneKind.INTERNAL_TARGET, start(targets.internal(), zone)));
		}
		if (targets.promisedFirst()) {
			LocalDate near = calendar.plusWorkingDays(targets.promised(), -NEAR_DAYS);
			all.addAll(withoutOld(List.of(new Reminder(MilestoneKind.PROMISED_5_DAYS, start(near, zone)),
					new Reminder(MilestoneKind.PROMISED_TODAY, start(targets.promised(), zone))), now));
		}
		return all;
	}

	private static List<Reminder> withoutOld(List<Reminder> all, Instant now) {
		Instant lastPassed = all.stream()
			.map(Reminder::dueAt)
			.filter((dueAt) -> !dueAt.isAfter(now))
			.max(Comparator.naturalOrder())
			.orElse(Instant.MIN);
		return all.stream().filter((reminder) -> !reminder.dueAt().isBefore(lastPassed)).toList();
	}

	/** From when on little time is left, for the priority of tasks. */
	static Instant near(ClockResult clock, WorkingCalendar calendar, ZoneId zone) {
		return start(calendar.plusWorkingDays(clock.dueDate(), -NEAR_DAYS), zone);
	}

	/** The first moment of the day after this one. */
	static Instant nextDay(Instant now, ZoneId zone) {
		return start(now.atZone(zone).toLocalDate().plusDays(1), zone);
	}

	private static List<Reminder> all(ClockResult clock, WorkingCalendar calendar, ZoneId zone, Instant now) {
		LocalDate due = clock.dueDate();
		List<Reminder> all = new ArrayList<>();
		all.add(new Reminder(MilestoneKind.REMINDER_10_DAYS, start(calendar.plusWorkingDays(due, -10), zone)));
		all.add(new Reminder(MilestoneKind.REMINDER_5_DAYS, near(clock, calendar, zone)));
		all.add(new Reminder(MilestoneKind.REMINDER_2_DAYS, start(calendar.plusWorkingDays(due, -2), zone)));
		all.add(new Reminder(MilestoneKind.DUE_TODAY, start(due, zone)));
		Instant today = start(now.atZone(zone).toLocalDate(), zone);
		all.add(new Reminder(MilestoneKind.OVERDUE, clock.isOverdue(now) ? today : clock.dueInstantExclusive()));
		return all;
	}

	private static Instant start(LocalDate date, ZoneId zone) {
		return date.atStartOfDay(zone).toInstant();
	}

}
