package org.rightsdesk.portability;

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

/** What the outcome of portability needs in the case file (law.md 6.6). */
@Component
class DecidePortabilityCheck implements StepCheck {

	private static final Set<String> CODES = Set.of("GRANTED", "PARTLY_GRANTED", "REFUSED_GROUND_NOT_MET",
			"REFUSED_EXEMPTION", "NO_DATA_HELD");

	private final PortabilityConditions conditions;

	private final ReleaseConditions release;

	private final Decisions decisions;

	private final TransferQuestions questions;

	DecidePortabilityCheck(PortabilityConditions conditions, ReleaseConditions release, Decisions decisions,
			TransferQuestions questions) {
		this.conditions = conditions;
		this.release = release;
		this.questions = questions;
		this.decisions = decisions;
	}

	@Override
	public String taskKey() {
		return ProvidePortableDataProcess.DECIDE_PORTABILITY;
	}

	@Override
	public String decision() {
		return ProvidePortableDataProcess.PORTABILITY_OUTCOME.name();
	}

	@Override
	public Set<String> codes() {
		return CODES;
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		List<Missing> left = new ArrayList<>(this.release.missing(lineId(task)));
		left.addAll(this.conditions.missing(lineId(task)));
		left.addAll(asked(lineId(task)));
		return left;
	}

	/** Where nothing goes out, it does not matter to whom. */
	private List<Missing> asked(UUID lineId) {
		if (!this.questions.isWaiting(lineId)) {
			return List.of();
		}
		String sentence = "The person was asked to whom the data go: wait for the answer, or take the question back.";
		return List.of(Missing.forCode(Outcome.GRANTED.name(), sentence, "portability"),
				Missing.forCode(Outcome.PARTLY_GRANTED.name(), sentence, "portability"));
	}

	@Override
	public void completed(CompletedTask task) {
		this.decisions.prepare(lineId(task), Outcome.valueOf(task.codes().get(decision())), task.username());
	}

	private static UUID lineId(CompletedTask task) {
		return UUID.fromString(task.codes().get(ProvidePortableDataProcess.LINE_ID.name()));
	}

}
