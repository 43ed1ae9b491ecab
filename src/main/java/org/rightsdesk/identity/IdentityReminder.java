package org.rightsdesk.identity;

import java.util.UUID;

import org.rightsdesk.deadline.LapsePlan;
import org.rightsdesk.deadline.Milestone;
import org.rightsdesk.deadline.MilestoneAction;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;

/** Reminds the person half-way, where the timer of the process did not. */
@Component
class IdentityReminder implements MilestoneAction {

	static final String REMINDED = "PERSON_REMINDED";

	private final IdentityTable table;

	private final IdentityWait wait;

	private final Requests requests;

	IdentityReminder(IdentityTable table, IdentityWait wait, Requests requests) {
		this.table = table;
		this.wait = wait;
		this.requests = requests;
	}

	@Override
	public boolean handles(MilestoneKind kind) {
		return kind == MilestoneKind.IDENTITY_REMINDER;
	}

	/** A question that left later than planned is planned anew by looking at it. */
	@Override
	public String perform(Milestone milestone) {
		UUID requestId = this.requests.line(milestone.lineId()).requestId();
		boolean waiting = this.table.questions(requestId)
			.stream()
			.anyMatch((asked) -> asked.id().equals(milestone.subjectId()) && asked.isWaiting()
					&& asked.remindedAt() == null && asked.lapsedOn() == null);
		String reference = this.requests.get(requestId).reference().value();
		if (!waiting || this.wait.next(reference).step() != LapsePlan.Step.REMIND) {
			return "NOT_NEEDED";
		}
		this.wait.remind(reference);
		return REMINDED;
	}

}
