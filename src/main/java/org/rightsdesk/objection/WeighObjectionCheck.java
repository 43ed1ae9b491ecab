package org.rightsdesk.objection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.ReleaseConditions;
import org.rightsdesk.request.Outcome;

import org.springframework.stereotype.Component;

/** What the outcome of an objection needs in the case file (law.md 6.7). */
@Component
class WeighObjectionCheck implements StepCheck {

	private final ObjectionNeeds needs;

	private final ReleaseConditions conditions;

	private final Decisions decisions;

	WeighObjectionCheck(ObjectionNeeds needs, ReleaseConditions conditions, Decisions decisions) {
		this.needs = needs;
		this.conditions = conditions;
		this.decisions = decisions;
	}

	@Override
	public String taskKey() {
		return WeighObjectionProcess.WEIGH_OBJECTION;
	}

	@Override
	public String decision() {
		return WeighObjectionProcess.OBJECTION_OUTCOME.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of(Outcome.GRANTED.name(), Outcome.PARTLY_GRANTED.name(), Outcome.REFUSED_GROUND_NOT_MET.name(),
				Outcome.REFUSED_EXEMPTION.name(), Outcome.NO_DATA_HELD.name());
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		UUID lineId = lineId(task);
		List<Missing> left = new ArrayList<>(this.conditions.missing(lineId));
		left.addAll(this.needs.of(lineId));
		return left;
	}

	@Override
	public void completed(CompletedTask task) {
		this.decisions.prepare(lineId(task), Outcome.valueOf(task.codes().get(decision())), task.username());
	}

	private static UUID lineId(CompletedTask task) {
		return UUID.fromString(task.codes().get(WeighObjectionProcess.LINE_ID.name()));
	}

}
