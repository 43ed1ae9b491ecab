package org.rightsdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.rightsdesk.deadline.ReminderPlan.Reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.deadline.CalendarCode.UK_EW;
import static org.rightsdesk.deadline.ClockFixture.access;
import static org.rightsdesk.deadline.ClockFixture.on;
import static org.rightsdesk.deadline.ClockFixture.received;

/** law.md 5.9, X-10; received on 2 March 2026, due on 2 April 2026. */
class ReminderPlanTest {

	private static final ClockEvent RECEIVED = received(UK_EW, "2026-03-02T09:00");

	@Test
	void allFiveAreStillToCome() {
		assertThat(plan("2026-03-02T09:00:00Z", RECEIVED)).containsExactly(
				reminder(MilestoneKind.REMINDER_10_DAYS, "2026-03-19T00:00:00Z"),
				reminder(MilestoneKind.REMINDER_5_DAYS, "2026-03-26T00:00:00Z"),
				reminder(MilestoneKind.REMINDER_2_DAYS, "2026-03-30T23:00:00Z"),
				reminder(MilestoneKind.DUE_TODAY, "2026-04-01T23:00:00Z"),
				reminder(MilestoneKind.OVERDUE, "2026-04-02T23:00:00Z"));
	}

	@Test
	void ofThoseThatPassedOnlyTheLastIsPlanned() {
		assertThat(plan("2026-03-31T09:00:00Z", RECEIVED)).extracting(Reminder::kind)
			.containsExactly(MilestoneKind.REMINDER_2_DAYS, MilestoneKind.DUE_TODAY, MilestoneKind.OVERDUE);
	}

	@Test
	void aLetterEnteredTooLateIsOverdueToday() {
		assertThat(plan("2026-04-20T09:00:00Z", RECEIVED))
			.containsExactly(reminder(MilestoneKind.OVERDUE, "2026-04-19T23:00:00Z"));
	}

	@Test
	void invariant7NoneWhileNotStartedPausedOrClosed() {
		for (ClockEventType type : List.of(ClockEventType.IDENTITY_REQUESTED, ClockEventType.CLARIFICATION_REQUESTED,
				ClockEventType.RESPONDED)) {
			assertThat(plan("2026-04-20T09:00:00Z", RECEIVED, on(type, "2026-03-03"))).as("%s", type).isEmpty();
		}
	}

	@Test
	void c15TheInternalTargetComesOnItsDayAndIsNotMadeUpFor() {
		assertThat(targets("2026-03-02T09:00:00Z", null, RECEIVED))
			.containsExactly(reminder(MilestoneKind.INTERNAL_TARGET, "2026-03-29T23:00:00Z"));
		assertThat(targets("2026-03-30T09:00:00Z", null, RECEIVED)).hasSize(1);
		assertThat(targets("2026-03-31T09:00:00Z", null, RECEIVED)).isEmpty();
	}

	@Test
	void aPromiseIsWarnedOfOnlyWhereItEndsBeforeTheLawsTime() {
		String promised = "2026-04-02";
		assertThat(targets("2026-03-02T09:00:00Z", promised, RECEIVED)).extracting(Reminder::kind)
			.containsExactly(MilestoneKind.INTERNAL_TARGET);
		ClockEvent[] later = { RECEIVED, on(ClockEventType.IDENTITY_REQUESTED, "2026-03-03"),
				on(ClockEventType.IDENTITY_RECEIVED, "2026-03-09") };
		assertThat(targets("2026-03-09T09:00:00Z", promised, later)).containsExactly(
				reminder(MilestoneKind.INTERNAL_TARGET, "2026-04-05T23:00:00Z"),
				reminder(MilestoneKind.PROMISED_5_DAYS, "2026-03-26T00:00:00Z"),
				reminder(MilestoneKind.PROMISED_TODAY, "2026-04-01T23:00:00Z"));
		assertThat(targets("2026-04-03T09:00:00Z", promised, later)).extracting(Reminder::kind)
			.containsExactly(MilestoneKind.INTERNAL_TARGET, MilestoneKind.PROMISED_TODAY);
	}

	@Test
	void invariant7NoTargetIsRemindedOfWhileNotStartedPausedOrClosed() {
		for (ClockEventType type : List.of(ClockEventType.IDENTITY_REQUESTED, ClockEventType.CLARIFICATION_REQUESTED,
				ClockEventType.RESPONDED)) {
			assertThat(targets("2026-03-04T09:00:00Z", "2026-04-02", RECEIVED, on(type, "2026-03-03"))).as("%s", type)
				.isEmpty();
		}
	}

	private static List<Reminder> targets(String now, String promised, ClockEvent... events) {
		ClockResult clock = access(UK_EW, events);
		LocalDate day = (promised != null) ? LocalDate.parse(promised) : null;
		boolean first = day != null && (clock.dueDate() == null || day.isBefore(clock.dueDate()));
		return ReminderPlan.of(new Targets(clock.internalTarget(), day, first), clock,
				ClockFixture.CALENDARS.get(UK_EW), UK_EW.zone(), Instant.parse(now));
	}

	private static List<Reminder> plan(String now, ClockEvent... events) {
		return ReminderPlan.of(access(UK_EW, events), ClockFixture.CALENDARS.get(UK_EW), UK_EW.zone(),
				Instant.parse(now));
	}

	private static Reminder reminder(MilestoneKind kind, String dueAt) {
		return new Reminder(kind, Instant.parse(dueAt));
	}

}
