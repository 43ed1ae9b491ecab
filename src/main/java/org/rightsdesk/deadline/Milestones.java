package org.rightsdesk.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Plans what must happen by when, and does it when its time has come. */
@Component
class Milestones {

	static final String CLOCK_CLOSED = "CLOCK_CLOSED";

	private static final String NOBODY = "NOTHING_TO_DO";

	/** So that a clock that waits for nothing is looked at again all the same. */
	private static final Duration LATEST_LOOK = Duration.ofDays(30);

	private final MilestoneTable table;

	private final ObjectProvider<MilestoneAction> actions;

	private final TargetDates targets;

	private final ToldDueDates told;

	private final Clock clock;

	Milestones(MilestoneTable table, ObjectProvider<MilestoneAction> actions, TargetDates targets, ToldDueDates told,
			Clock clock) {
		this.table = table;
		this.actions = actions;
		this.targets = targets;
		this.told = told;
		this.clock = clock;
	}

	/** Replaces the reminders that are not done by those that now follow. */
	void follow(LineClock line) {
		Instant now = this.clock.instant();
		ClockResult result = line.result();
		UUID lineId = line.line().id();
		this.table.dropUndoneReminders(lineId);
		plan(lineId, ReminderPlan.of(result, line.calendar(), line.zone(), now));
		plan(lineId, ReminderPlan.of(this.targets.of(line), result, line.calendar(), line.zone(), now));
		this.told.remember(lineId, result.dueDate());
		if (result.state() == ClockState.CLOSED) {
			this.table.lineDone(lineId, now, CLOCK_CLOSED);
		}
	}

	private void plan(UUID lineId, List<ReminderPlan.Reminder> reminders) {
		reminders.forEach((reminder) -> this.table.plan(lineId, reminder.kind(), null, reminder.dueAt()));
	}

	/** When to look at a line again. */
	Instant nextLook(UUID lineId) {
		Instant latest = this.clock.instant().plus(LATEST_LOOK);
		return this.table.next(lineId).filter((next) -> next.isBefore(latest)).orElse(latest);
	}

	/** Does what is due, oldest first, each once however long nobody looked. */
	void doDue(LineClock line) {
		this.table.due(line.line().id(), this.clock.instant()).forEach((milestone) -> perform(line, milestone));
	}

	/** A reminder that the line is overdue leads to one for the next day. */
	void perform(LineClock line, Milestone milestone) {
		Instant now = this.clock.instant();
		this.table.done(milestone.id(), now, perform(milestone));
		if (milestone.kind() == MilestoneKind.OVERDUE) {
			this.table.plan(milestone.lineId(), MilestoneKind.OVERDUE, null, ReminderPlan.nextDay(now, line.zone()));
		}
	}

	private String perform(Milestone milestone) {
		String done = this.actions.orderedStream()
			.filter((action) -> action.handles(milestone.kind()))
			.map((action) -> action.perform(milestone))
			.collect(Collectors.joining("; "));
		return done.isEmpty() ? NOBODY : done;
	}

}
