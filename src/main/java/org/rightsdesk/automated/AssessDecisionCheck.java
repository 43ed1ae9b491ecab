package org.rightsdesk.automated;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.request.Outcome;

import org.springframework.stereotype.Component;

/**
 * Whether a machine decided alone; where nobody has to look at it again the answer is
 * prepared with that (law.md 6.9).
 */
@Component
class AssessDecisionCheck implements StepCheck {

	private final DecisionNeeds needs;

	private final AutomatedDecisions automated;

	private final Decisions decisions;

	AssessDecisionCheck(DecisionNeeds needs, AutomatedDecisions automated, Decisions decisions) {
		this.needs = needs;
		this.automated = automated;
		this.decisions = decisions;
	}

	@Override
	public String taskKey() {
		return ReviewDecisionProcess.ASSESS_DECISION;
	}

	@Override
	public String decision() {
		return ReviewDecisionProcess.AUTOMATION.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of(DecisionNeeds.AUTOMATED, DecisionNeeds.NOT_AUTOMATED, DecisionNeeds.REFUSED_EXEMPTION,
				DecisionNeeds.NO_DATA_HELD);
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		UUID lineId = lineId(task);
		List<Missing> left = new ArrayList<>(this.needs.beforeRelease(lineId));
		left.addAll(this.needs.of(lineId));
		return left;
	}

	@Override
	public void completed(CompletedTask task) {
		UUID lineId = lineId(task);
		switch (task.codes().get(decision())) {
			case DecisionNeeds.NOT_AUTOMATED ->
				this.decisions.prepare(lineId, Outcome.REFUSED_GROUND_NOT_MET, task.username());
			case DecisionNeeds.REFUSED_EXEMPTION ->
				this.decisions.prepare(lineId, Outcome.REFUSED_EXEMPTION, task.username());
			case DecisionNeeds.NO_DATA_HELD -> this.decisions.prepare(lineId, Outcome.NO_DATA_HELD, task.username());
			default -> {
				if (!this.automated.needsReview(lineId)) {
					this.decisions.prepare(lineId, Outcome.GRANTED, task.username());
				}
			}
		}
	}

	private static UUID lineId(CompletedTask task) {
		return UUID.fromString(task.codes().get(ReviewDecisionProcess.LINE_ID.name()));
	}

}
