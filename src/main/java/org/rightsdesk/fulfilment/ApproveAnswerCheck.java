package org.rightsdesk.fulfilment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;

import org.springframework.stereotype.Component;

/** The second person: never the one who prepared the answer. */
@Component
class ApproveAnswerCheck implements StepCheck {

	private static final String APPROVED = "APPROVED";

	private static final String RETURNED = "RETURNED";

	private static final String PREPARED_BY_YOU = "You prepared this answer, so somebody else has to approve it.";

	private static final String OFFICER = "officer";

	private final Decisions decisions;

	private final ReleaseConditions conditions;

	ApproveAnswerCheck(Decisions decisions, ReleaseConditions conditions) {
		this.decisions = decisions;
		this.conditions = conditions;
	}

	@Override
	public String taskKey() {
		return ProvideCopyProcess.APPROVE_ANSWER;
	}

	@Override
	public String decision() {
		return ProvideCopyProcess.APPROVAL.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of(APPROVED, RETURNED);
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		UUID lineId = lineId(task);
		Decision decision = this.decisions.of(lineId).orElseThrow();
		List<Missing> left = new ArrayList<>();
		if (decision.preparedBy().equals(task.username())) {
			left.add(Missing.always(PREPARED_BY_YOU, "decision"));
		}
		if (!task.groups().contains(OFFICER)) {
			left.add(Missing.always("Only a data protection officer approves an answer.", "decision"));
		}
		this.conditions.missing(lineId)
			.stream()
			.filter((missing) -> missing.holdsUp(decision.outcome()))
			.forEach((missing) -> left.add(Missing.forCode(APPROVED, missing.sentence(), missing.anchor())));
		if (this.decisions.returnDraft(lineId).isEmpty()) {
			left.add(Missing.forCode(RETURNED, "Write what has to change before you return it.", "decision"));
		}
		return left;
	}

	/** Refused at completion too, where it counts; here it spares the way. */
	@Override
	public Optional<String> refusal(CompletedTask task) {
		return this.decisions.of(lineId(task))
			.filter((decision) -> decision.preparedBy().equals(task.username()))
			.map((decision) -> PREPARED_BY_YOU);
	}

	@Override
	public void completed(CompletedTask task) {
		if (APPROVED.equals(task.codes().get(decision()))) {
			this.decisions.approve(lineId(task), task.username());
		}
		else {
			this.decisions.sendBack(lineId(task), task.username());
		}
	}

	private static UUID lineId(CompletedTask task) {
		return UUID.fromString(task.codes().get(ProvideCopyProcess.LINE_ID.name()));
	}

}
