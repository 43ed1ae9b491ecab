package org.rightsdesk.fulfilment;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;

import org.springframework.stereotype.Component;

/** Nothing is done while it is unknown what came of it in one of the systems. */
@Component
class ActInSystemCheck implements StepCheck {

	static final String RECORDED = "RECORDED";

	private final ActionPlan plan;

	ActInSystemCheck(ActionPlan plan) {
		this.plan = plan;
	}

	@Override
	public String taskKey() {
		return ActForOwnerProcess.ACT_IN_SYSTEM;
	}

	@Override
	public String decision() {
		return ActForOwnerProcess.ACTED.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of(RECORDED);
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		UUID batch = UUID.fromString(task.codes().get(ActForOwnerProcess.BATCH_ID.name()));
		return this.plan.batch(batch)
			.stream()
			.filter(SystemAction::open)
			.map((action) -> Missing.always("Record what came of it in " + action.systemName() + ".", "systems"))
			.toList();
	}

}
