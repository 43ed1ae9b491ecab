package org.rightsdesk.objection;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.request.Outcome;

import org.springframework.stereotype.Component;

/** What the outcome of an objection needs in the case file (law.md 6.7). */
@Component
class WeighObjectionCheck implements StepCheck {

	private final ObjectionNeeds needs;

	private final Decisions decisions;

	WeighObjectionCheck(ObjectionNeeds needs, Decisions decisions) {
		this.needs = needs;
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
				Outcome.NO_DATA_HELD.name());
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		return this.needs.of(lineId(task));
	}

	@Override
	public void completed(CompletedTask task) {
		this.decisions.prepare(lineId(task), Outcome.valueOf(task.codes().get(decision())), task.username());
	}

	private static UUID lineId(CompletedTask task) {
		return UUID.fromString(task.codes().get(WeighObjectionProcess.LINE_ID.name()));
	}

}
