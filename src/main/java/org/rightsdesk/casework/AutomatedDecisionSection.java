package org.rightsdesk.casework;

import java.util.UUID;

import org.rightsdesk.automated.AutomatedDecision;
import org.rightsdesk.automated.AutomatedDecisions;
import org.rightsdesk.automated.Permission;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** A decision of a machine in the Case file, and what a person found who reviewed it. */
@Component
class AutomatedDecisionSection implements CaseSection {

	private final AutomatedDecisions decisions;

	AutomatedDecisionSection(AutomatedDecisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public String name() {
		return "automated-decision";
	}

	@Override
	public boolean belongsTo(OpenCase open) {
		return LineOfRight.in(open, Right.AUTOMATED_DECISION);
	}

	@Override
	public View view(OpenCase open) {
		UUID line = LineOfRight.of(open, Right.AUTOMATED_DECISION);
		return new View(this.decisions.of(line), this.decisions.permission(line).orElse(null),
				this.decisions.isDescribed(line));
	}

	/**
	 * What the section shows.
	 *
	 * @param permission whether the law allows the decision; null until that is known
	 * @param described whether staff wrote it down; before, it is what the person said
	 */
	record View(AutomatedDecision decision, Permission permission, boolean described) {
	}

}
