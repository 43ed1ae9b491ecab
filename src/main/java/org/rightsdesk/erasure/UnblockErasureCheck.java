package org.rightsdesk.erasure;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;

/**
 * Which way out was taken; nothing is missing for any, since what it needs is done in the
 * case of the access.
 */
@Component
class UnblockErasureCheck implements StepCheck {

	private final Requests requests;

	private final RequestLog log;

	UnblockErasureCheck(Requests requests, RequestLog log) {
		this.requests = requests;
		this.log = log;
	}

	@Override
	public String taskKey() {
		return AwaitAccessProcess.UNBLOCK_ERASURE;
	}

	@Override
	public String decision() {
		return AwaitAccessProcess.ERASURE_WAY.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of("PARTIAL_ACCESS", "EXTENSION", "WITHDRAWAL", "WAIT");
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		return List.of();
	}

	@Override
	public void completed(CompletedTask task) {
		UUID lineId = UUID.fromString(task.codes().get(AwaitAccessProcess.LINE_ID.name()));
		this.log.append(this.requests.line(lineId).requestId(), task.username(), "ERASURE_WAY",
				task.codes().get(decision()));
	}

}
