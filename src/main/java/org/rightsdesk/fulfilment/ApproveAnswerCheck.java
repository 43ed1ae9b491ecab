package org.rightsdesk.fulfilment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.request.Outcome;

import org.springframework.stereotype.Component;

/**
 * The second person: an officer or a deputy on their days, and never the one who prepared
 * the answer, unless it gives everything and nobody else could be reached.
 */
@Component
class ApproveAnswerCheck implements StepCheck {

	static final String APPROVED = "APPROVED";

	private static final String RETURNED = "RETURNED";

	private static final String PREPARED_BY_YOU = "You prepared this answer, so somebody else has to approve it.";

	private static final String NOT_YOURS = "Only a data protection officer approves an answer, or a case handler on the "
			+ "days on which they are the deputy.";

	private final Decisions decisions;

	private final Material material;

	private final ApprovalChecklist checklist;

	private final ApprovalDeputies deputies;

	ApproveAnswerCheck(Decisions decisions, Material material, ApprovalChecklist checklist, ApprovalDeputies deputies) {
		this.decisions = decisions;
		this.material = material;
		this.checklist = checklist;
		this.deputies = deputies;
	}

	@Override
	public String taskKey() {
		return ApproveAnswerProcess.APPROVE_ANSWER;
	}

	@Override
	public String decision() {
		return ApproveAnswerProcess.APPROVAL.name();
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
		if (!emergency(decision, task)) {
			refusal(decision, task).ifPresent((sentence) -> left.add(Missing.always(sentence, "decision")));
		}
		this.checklist.missing(decision, task.username())
			.forEach((missing) -> left.add(Missing.forCode(APPROVED, missing.sentence(), missing.anchor())));
		if (this.decisions.returnDraft(lineId).isEmpty()) {
			left.add(Missing.forCode(RETURNED, "Write what has to change before you return it.", "decision"));
		}
		return left;
	}

	/** Refused at completion too, where it counts; here it spares the way. */
	@Override
	public Optional<String> refusal(CompletedTask task) {
		return this.decisions.of(lineId(task)).flatMap((decision) -> refusal(decision, task));
	}

	private Optional<String> refusal(Decision decision, CompletedTask task) {
		if (decision.preparedBy().equals(task.username())) {
			return Optional.of(PREPARED_BY_YOU);
		}
		return (task.groups().contains("officer") || isDeputy(task)) ? Optional.empty() : Optional.of(NOT_YOURS);
	}

	private boolean isDeputy(CompletedTask task) {
		return task.groups().contains("case-handler")
				&& this.deputies.today(task.organisation()).contains(task.username());
	}

	/** The reason is only there in the transaction of {@link Approvals#selfApprove}. */
	private boolean emergency(Decision decision, CompletedTask task) {
		return decision.emergencyReason() != null && decision.preparedBy().equals(task.username())
				&& APPROVED.equals(task.codes().get(decision())) && SecondPersonRule.givesEverything(
						Outcome.valueOf(decision.outcome()), this.material.of(decision.lineId()).touched());
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
		return UUID.fromString(task.codes().get(ApproveAnswerProcess.LINE_ID.name()));
	}

}
