package org.rightsdesk.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;

/**
 * The second person for a fee, a refusal, and what is not for us: an officer or a deputy
 * on their days, and never whoever wrote it. What the law wants is looked for
 * again: between the two the case may have changed.
 */
@Component
class ApproveAssessmentCheck implements StepCheck {

	private static final String APPROVED = "APPROVED";

	private static final String RETURNED = "RETURNED";

	private static final String WRITTEN_BY_YOU = "You prepared this assessment, so somebody else has to approve it.";

	private static final String NOT_YOURS = "Only a data protection officer approves an assessment, or a case handler on "
			+ "the days on which they are the deputy.";

	private final AssessmentTable table;

	private final AssessmentRules rules;

	private final AssessmentDeputies deputies;

	private final Fees fees;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	ApproveAssessmentCheck(AssessmentTable table, AssessmentRules rules, AssessmentDeputies deputies, Fees fees,
			Requests requests, RequestLog log, Clock clock) {
		this.table = table;
		this.rules = rules;
		this.deputies = deputies;
		this.fees = fees;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	@Override
	public String taskKey() {
		return AssessRequestProcess.APPROVE_ASSESSMENT;
	}

	@Override
	public String decision() {
		return AssessRequestProcess.ASSESSMENT_APPROVAL.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of(APPROVED, RETURNED);
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		Assessment assessment = assessment(task);
		List<Missing> left = new ArrayList<>();
		refusal(assessment, task).ifPresent((sentence) -> left.add(Missing.always(sentence, "assessment")));
		this.rules.points(assessment, assessment.decision())
			.stream()
			.filter((point) -> !point.done())
			.forEach((point) -> left.add(Missing.forCode(APPROVED, point.sentence(), point.anchor())));
		if (assessment.approval().returnDraft().isEmpty()) {
			left.add(Missing.forCode(RETURNED, "Write what has to change before you return it.", "return-assessment"));
		}
		return left;
	}

	/** Refused at completion too, where it counts; here it spares the way. */
	@Override
	public Optional<String> refusal(CompletedTask task) {
		return refusal(assessment(task), task);
	}

	private Optional<String> refusal(Assessment assessment, CompletedTask task) {
		if (assessment.isBy(task.username())) {
			return Optional.of(WRITTEN_BY_YOU);
		}
		boolean may = task.groups().contains("officer") || task.groups().contains("case-handler")
				&& this.deputies.today(task.organisation()).contains(task.username());
		return may ? Optional.empty() : Optional.of(NOT_YOURS);
	}

	@Override
	public void completed(CompletedTask task) {
		Assessment assessment = assessment(task);
		boolean approved = APPROVED.equals(task.codes().get(decision()));
		if (approved) {
			if (assessment.decision() == AssessmentDecision.CHARGE_FEE) {
				this.fees.approve(assessment.lineId(), assessment.words().reasons(), task.username());
			}
			this.table.approve(assessment.id(), task.username(), this.clock.instant());
		}
		else {
			this.table.sendBack(assessment.id(), task.username());
		}
		this.log.append(this.requests.line(assessment.lineId()).requestId(), task.username(),
				approved ? "ASSESSMENT_APPROVED" : "ASSESSMENT_RETURNED", "");
	}

	private Assessment assessment(CompletedTask task) {
		return this.table.open(UUID.fromString(task.codes().get(AssessRequestProcess.LINE_ID.name()))).orElseThrow();
	}

}
