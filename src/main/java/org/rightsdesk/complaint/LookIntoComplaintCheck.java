package org.rightsdesk.complaint;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;

/**
 * A complaint is decided only with the words that L-11 needs. That it is not decided by
 * whoever is complained about is seen to where every task of the case is.
 */
@Component
class LookIntoComplaintCheck implements StepCheck {

	private final ComplaintTable table;

	private final OutcomeLetters outcomes;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	LookIntoComplaintCheck(ComplaintTable table, OutcomeLetters outcomes, Requests requests, RequestLog log,
			Clock clock) {
		this.table = table;
		this.outcomes = outcomes;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	@Override
	public String taskKey() {
		return HandleComplaintProcess.LOOK_INTO_COMPLAINT;
	}

	@Override
	public String decision() {
		return HandleComplaintProcess.COMPLAINT_OUTCOME.name();
	}

	@Override
	public Set<String> codes() {
		return Arrays.stream(ComplaintOutcome.values()).map(Enum::name).collect(Collectors.toSet());
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		Complaint complaint = complaint(task);
		return Arrays.stream(ComplaintOutcome.values())
			.flatMap((outcome) -> this.outcomes.missing(complaint, outcome).stream())
			.distinct()
			.toList();
	}

	@Override
	public void completed(CompletedTask task) {
		Complaint complaint = complaint(task);
		ComplaintOutcome outcome = ComplaintOutcome.valueOf(task.codes().get(decision()));
		this.table.decide(complaint.requestId(), outcome, task.username(), this.clock.instant());
		this.log.append(complaint.requestId(), task.username(), "COMPLAINT_DECIDED", outcome.name());
	}

	private Complaint complaint(CompletedTask task) {
		return this.requests.find(new Reference(task.reference()))
			.flatMap((request) -> this.table.find(request.id()))
			.orElseThrow();
	}

}
