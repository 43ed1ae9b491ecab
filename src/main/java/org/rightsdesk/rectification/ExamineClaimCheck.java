package org.rightsdesk.rectification;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;

/** Whether data are restricted is decided when it is known which are meant. */
@Component
class ExamineClaimCheck implements StepCheck {

	private final Rectifications rectifications;

	private final Requests requests;

	private final RequestLog log;

	ExamineClaimCheck(Rectifications rectifications, Requests requests, RequestLog log) {
		this.rectifications = rectifications;
		this.requests = requests;
		this.log = log;
	}

	@Override
	public String taskKey() {
		return RectifyDataProcess.EXAMINE_CLAIM;
	}

	@Override
	public String decision() {
		return RectifyDataProcess.CLAIM_DECISION.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of("RESTRICT_AND_VERIFY", "VERIFY");
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		return this.rectifications.of(lineId(task)).wrong().isBlank()
				? List.of(Missing.always("Write what the person says is wrong.", "rectification")) : List.of();
	}

	@Override
	public void completed(CompletedTask task) {
		this.log.append(this.requests.line(lineId(task)).requestId(), task.username(), "CLAIM_EXAMINED",
				task.codes().get(decision()));
	}

	private static UUID lineId(CompletedTask task) {
		return UUID.fromString(task.codes().get(RectifyDataProcess.LINE_ID.name()));
	}

}
