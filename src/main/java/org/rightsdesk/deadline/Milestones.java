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

	private final Clock clock;

	Milestones(MilestoneTable table, ObjectProvider<MilestoneAction> actions, Clock clock) {
		this.table = table;
		this.actions = actions;
		this.clock = clock;
	}

	/** Replaces the reminders that are not done by those that now follow. */
	void follow(LineClock line) {
		Instant now = this.clock.instant();
		ClockResult result = line.result();
		this.table.dropUndoneReminders(line.line().id());
		ReminderPlan.of(result, line.calendar(), line.zone(), now)
			.forEach((reminder) -> this.table.plan(line.line().id(), reminder.kind(), null, reminder.dueAt()));
		if (result.state() == ClockState.CLOSED) {
			this.table.lineDone(line.line().id(), now, CLOCK_CLOSED);
		}
	}

	/** When to look at a line again. */
	Instant nextLook(UUID lineId) {
		Instant latest = this.clock.instant().plus(LATEST_LOOK);
		return this.table.next(lineId).filter((next) -> next.isBefore(latest)).orElse(latest);
	}

	/**
	 * Does what is due, oldest first, each once however long nobody looked. A reminder
	 * that the line is overdue leads to one for the next day.
	 */
	void doDue(LineClock line) {
		Instant now = this.clock.instant();
		List<Milestone> due = this.table.due(line.line().id(), now);
		for (Milestone milestone : due) {
			this.table.done(milestone.id(), now, perform(milestone));
			if (milestone.kind() == MilestoneKind.OVERDUE) {
				this.table.plan(milestone.lineId(), MilestoneKind.OVERDUE, null,
						ReminderPlan.nextDay(now, line.zone()));
			}
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
