package org.rightsdesk.marketing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;

/** Keeps who said that the mailing tools confirmed the stop. */
@Component
class StopMailingCheck implements StepCheck {

	private final Requests requests;

	private final RequestLog log;

	StopMailingCheck(Requests requests, RequestLog log) {
		this.requests = requests;
		this.log = log;
	}

	@Override
	public String taskKey() {
		return StopMarketingProcess.STOP_MAILING;
	}

	@Override
	public String decision() {
		return StopMarketingProcess.MAILING_STOP.name();
	}

	@Override
	public Set<String> codes() {
		return Arrays.stream(MailingStop.values()).map(Enum::name).collect(Collectors.toSet());
	}

	/** Nothing that staff could write decides about it. */
	@Override
	public List<Missing> left(CompletedTask task) {
		return List.of();
	}

	@Override
	public void completed(CompletedTask task) {
		UUID request = this.requests.find(new Reference(task.reference())).orElseThrow().id();
		this.log.append(request, task.username(), "MAILING_STOP_CONFIRMED", task.codes().get(decision()));
	}

}
