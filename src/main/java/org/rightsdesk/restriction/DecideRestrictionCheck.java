package org.rightsdesk.restriction;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.request.Outcome;

import org.springframework.stereotype.Component;

/** A restriction is decided only with the ground and words that its answer needs. */
@Component
class DecideRestrictionCheck implements StepCheck {

	private final RestrictionWork work;

	private final Decisions decisions;

	DecideRestrictionCheck(RestrictionWork work, Decisions decisions) {
		this.work = work;
		this.decisions = decisions;
	}

	@Override
	public String taskKey() {
		return RestrictDataProcess.DECIDE_RESTRICTION;
	}

	@Override
	public String decision() {
		return RestrictDataProcess.RESTRICTION_OUTCOME.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of(Outcome.GRANTED.name(), Outcome.PARTLY_GRANTED.name(), Outcome.REFUSED_GROUND_NOT_MET.name(),
				Outcome.REFUSED_EXEMPTION.name(), Outcome.NO_DATA_HELD.name());
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		return this.work.missing(lineId(task));
	}

	@Override
	public void completed(CompletedTask task) {
		this.decisions.prepare(lineId(task), Outcome.valueOf(task.codes().get(decision())), task.username());
	}

	private static UUID lineId(CompletedTask task) {
		return UUID.fromString(task.codes().get(RestrictDataProcess.LINE_ID.name()));
	}

}
