package org.rightsdesk.extension;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventRefused;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/**
 * The second person for an extension: an officer, and never the one who proposed it
 * . What the clock does not allow is not approved either.
 */
@Component
class ApproveExtensionCheck implements StepCheck {

	private static final String APPROVED = "APPROVED";

	private static final String REJECTED = "REJECTED";

	private static final String PROPOSED_BY_YOU = "You proposed this extension, so somebody else has to decide.";

	private static final String NOT_YOURS = "Only a data protection officer decides on an extension.";

	private final ExtensionTable table;

	private final Deadlines deadlines;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	ApproveExtensionCheck(ExtensionTable table, Deadlines deadlines, Requests requests, RequestLog log, Clock clock) {
		this.table = table;
		this.deadlines = deadlines;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	@Override
	public String taskKey() {
		return ExtendDeadlineProcess.APPROVE_EXTENSION;
	}

	@Override
	public String decision() {
		return ExtendDeadlineProcess.EXTENSION_APPROVAL.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of(APPROVED, REJECTED);
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		Extension extension = proposed(task);
		List<Missing> left = new ArrayList<>();
		refusal(extension, task).ifPresent((sentence) -> left.add(Missing.always(sentence, "clock")));
		impossible(extension).ifPresent((sentence) -> left.add(Missing.forCode(APPROVED, sentence, "clock")));
		if (extension.rejectedBecause() == null) {
			left.add(Missing.forCode(REJECTED, "Write why it is rejected before you do so.", "reject-extension"));
		}
		return left;
	}

	/** Refused at completion too, where it counts; here it spares the way. */
	@Override
	public Optional<String> refusal(CompletedTask task) {
		return refusal(proposed(task), task);
	}

	private Optional<String> refusal(Extension extension, CompletedTask task) {
		if (extension.proposedBy().equals(task.username())) {
			return Optional.of(PROPOSED_BY_YOU);
		}
		return task.groups().contains("officer") ? Optional.empty() : Optional.of(NOT_YOURS);
	}

	private Optional<String> impossible(Extension extension) {
		var today = this.clock.instant().atZone(request(extension).zone()).toLocalDate();
		try {
			this.deadlines.after(extension.lineId(), ClockEvent.extended(today, extension.ground()));
			return Optional.empty();
		}
		catch (ClockEventRefused ex) {
			return Optional.of(ex.getMessage());
		}
	}

	@Override
	public void completed(CompletedTask task) {
		boolean approved = APPROVED.equals(task.codes().get(decision()));
		Extension extension = proposed(task);
		this.table.decide(extension.id(), approved ? ExtensionState.APPROVED : ExtensionState.REJECTED, task.username(),
				this.clock.instant());
		this.log.append(request(extension).id(), task.username(),
				approved ? "EXTENSION_APPROVED" : "EXTENSION_REJECTED", "");
	}

	private SubjectRequest request(Extension extension) {
		return this.requests.get(this.requests.line(extension.lineId()).requestId());
	}

	private Extension proposed(CompletedTask task) {
		UUID lineId = UUID.fromString(task.codes().get(ExtendDeadlineProcess.LINE_ID.name()));
		return this.table.open(lineId).orElseThrow();
	}

}
