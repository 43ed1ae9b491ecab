package org.rightsdesk.erasure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.request.Outcome;

import org.springframework.stereotype.Component;

/** An erasure is decided only with what its answer has to say. */
@Component
class DecideErasureCheck implements StepCheck {

	static final Set<Outcome> OUTCOMES = EnumSet.of(Outcome.GRANTED, Outcome.PARTLY_GRANTED,
			Outcome.REFUSED_GROUND_NOT_MET, Outcome.REFUSED_EXEMPTION, Outcome.NO_DATA_HELD);

	private final ErasureNeeds needs;

	private final Decisions decisions;

	DecideErasureCheck(ErasureNeeds needs, Decisions decisions) {
		this.needs = needs;
		this.decisions = decisions;
	}

	@Override
	public String taskKey() {
		return EraseDataProcess.DECIDE_ERASURE;
	}

	@Override
	public String decision() {
		return EraseDataProcess.ERASURE_OUTCOME.name();
	}

	@Override
	public Set<String> codes() {
		return OUTCOMES.stream().map(Enum::name).collect(Collectors.toSet());
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		return this.needs.missing(lineId(task));
	}

	@Override
	public void completed(CompletedTask task) {
		this.decisions.prepare(lineId(task), Outcome.valueOf(task.codes().get(decision())), task.username());
	}

	private static UUID lineId(CompletedTask task) {
		return UUID.fromString(task.codes().get(EraseDataProcess.LINE_ID.name()));
	}

}
