package org.rightsdesk.assessment;

import java.util.UUID;

import org.rightsdesk.deadline.LapsePlan;
import org.rightsdesk.deadline.Milestone;
import org.rightsdesk.deadline.MilestoneAction;
import org.rightsdesk.deadline.MilestoneKind;

import org.springframework.stereotype.Component;

/** Reminds the person of a fee half-way, where the timer of the process did not. */
@Component
class FeeReminder implements MilestoneAction {

	private final FeeTable table;

	private final FeeSteps steps;

	FeeReminder(FeeTable table, FeeSteps steps) {
		this.table = table;
		this.steps = steps;
	}

	@Override
	public boolean handles(MilestoneKind kind) {
		return kind == MilestoneKind.FEE_REMINDER;
	}

	@Override
	public String perform(Milestone milestone) {
		UUID lineId = milestone.lineId();
		boolean waits = this.table.lock(lineId).filter((fee) -> fee.state() == FeeState.WAITING).isPresent();
		if (!waits || this.steps.next(lineId).step() != LapsePlan.Step.REMIND) {
			return "NOT_NEEDED";
		}
		this.steps.remind(lineId);
		return FeeSteps.REMINDED;
	}

}
