package org.rightsdesk.casework;

import java.time.Clock;

import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.Milestone;
import org.rightsdesk.deadline.MilestoneAction;
import org.rightsdesk.deadline.MilestoneKind;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * On the due date the letter that we are late lies with the handler (L-14); also where
 * the case was overdue already when it was entered.
 */
@Component
class DelayDrafts implements MilestoneAction {

	private final DelayTable table;

	/** Asked late, since the deadlines hold the list of these actions. */
	private final ObjectProvider<Deadlines> deadlines;

	private final Clock clock;

	DelayDrafts(DelayTable table, ObjectProvider<Deadlines> deadlines, Clock clock) {
		this.table = table;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	@Override
	public boolean handles(MilestoneKind kind) {
		return kind == MilestoneKind.DUE_TODAY || kind == MilestoneKind.OVERDUE;
	}

	@Override
	public String perform(Milestone milestone) {
		ClockResult clock = this.deadlines.getObject().of(milestone.lineId());
		if (clock.state() != ClockState.RUNNING) {
			return "NO_LETTER_NEEDED";
		}
		boolean drafted = this.table.draft(milestone.lineId(), clock.dueDate(), this.clock.instant());
		return drafted ? "DELAY_LETTER_DRAFTED" : "DELAY_LETTER_THERE";
	}

}
