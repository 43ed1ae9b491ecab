package org.rightsdesk.assessment;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;

/** What the clerk's decision on a right needs in the case file. */
@Component
class AssessRequestCheck implements StepCheck {

	private final AssessmentTable table;

	private final AssessmentRules rules;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	AssessRequestCheck(AssessmentTable table, AssessmentRules rules, Requests requests, RequestLog log, Clock clock) {
		this.table = table;
		this.rules = rules;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	@Override
	public String taskKey() {
		return AssessRequestProcess.ASSESS_REQUEST;
	}

	@Override
	public String decision() {
		return AssessRequestProcess.ASSESSMENT_DECISION.name();
	}

	@Override
	public Set<String> codes() {
		return Arrays.stream(AssessmentDecision.values()).map(Enum::name).collect(Collectors.toSet());
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		Assessment assessment = assessment(task);
		return Stream.of(AssessmentDecision.values())
			.flatMap((decision) -> this.rules.points(assessment, decision)
				.stream()
				.filter((point) -> !point.done())
				.map((point) -> Missing.forCode(decision.name(), point.sentence(), point.anchor())))
			.toList();
	}

	@Override
	public void completed(CompletedTask task) {
		AssessmentDecision decision = AssessmentDecision.valueOf(task.codes().get(decision()));
		Assessment assessment = assessment(task);
		this.table.decide(assessment.id(), decision, task.username(), this.clock.instant());
		this.log.append(this.requests.line(assessment.lineId()).requestId(), task.username(), "ASSESSMENT_DECIDED",
				decision.name());
	}

	private Assessment assessment(CompletedTask task) {
		return this.table.open(UUID.fromString(task.codes().get(AssessRequestProcess.LINE_ID.name()))).orElseThrow();
	}

}
