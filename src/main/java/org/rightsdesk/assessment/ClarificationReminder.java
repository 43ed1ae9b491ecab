package org.rightsdesk.assessment;

import org.rightsdesk.deadline.Milestone;
import org.rightsdesk.deadline.MilestoneAction;
import org.rightsdesk.deadline.MilestoneKind;

import org.springframework.stereotype.Component;

/** Reminds the person half-way, where the timer of the process did not. */
@Component
class ClarificationReminder implements MilestoneAction {

	static final String REMINDED = "PERSON_REMINDED";

	private final ClarificationTable table;

	private final ClarificationSteps steps;

	ClarificationReminder(ClarificationTable table, ClarificationSteps steps) {
		this.table = table;
		this.steps = steps;
	}

	@Override
	public boolean handles(MilestoneKind kind) {
		return kind == MilestoneKind.CLARIFICATION_REMINDER;
	}

	@Override
	public String perform(Milestone milestone) {
		boolean needed = this.table.lock(milestone.subjectId())
			.filter((asked) -> asked.isWaiting() && asked.remindedAt() == null && asked.lapsedOn() == null)
			.isPresent();
		if (!needed) {
			return "NOT_NEEDED";
		}
		this.steps.remind(milestone.subjectId());
		return REMINDED;
	}

}
