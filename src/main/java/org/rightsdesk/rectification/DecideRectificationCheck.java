package org.rightsdesk.rectification;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.request.Outcome;

import org.springframework.stereotype.Component;

/** A rectification is decided only with the words that its answer needs. */
@Component
class DecideRectificationCheck implements StepCheck {

	private final RectificationWork work;

	private final Decisions decisions;

	DecideRectificationCheck(RectificationWork work, Decisions decisions) {
		this.work = work;
		this.decisions = decisions;
	}

	@Override
	public String taskKey() {
		return RectifyDataProcess.DECIDE_RECTIFICATION;
	}

	@Override
	public String decision() {
		return RectifyDataProcess.RECTIFICATION_OUTCOME.name();
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
		return UUID.fromString(task.codes().get(RectifyDataProcess.LINE_ID.name()));
	}

}
