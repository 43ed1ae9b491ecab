package org.rightsdesk.fulfilment;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;

/** What failed is tried again, or the answer says that it is done in part only. */
@Component
class ResolveFailureCheck implements StepCheck {

	private static final String RETRY = "TRY_AGAIN";

	private static final String IN_PART = "IN_PART";

	private final ActionPlan plan;

	private final Requests requests;

	private final RequestLog log;

	ResolveFailureCheck(ActionPlan plan, Requests requests, RequestLog log) {
		this.plan = plan;
		this.requests = requests;
		this.log = log;
	}

	@Override
	public String taskKey() {
		return ActInSystemsProcess.RESOLVE_FAILURE;
	}

	@Override
	public String decision() {
		return ActInSystemsProcess.FAILURE_DECISION.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of(RETRY, IN_PART);
	}

	/** Where it goes on in part, the answer tells the reason of each system. */
	@Override
	public List<Missing> left(CompletedTask task) {
		return this.plan.of(lineId(task), work(task))
			.stream()
			.filter(SystemAction::unresolved)
			.map((action) -> Missing.forCode(IN_PART, "Write why it goes on without " + action.systemName() + ".",
					"system-" + action.systemId()))
			.toList();
	}

	@Override
	public void completed(CompletedTask task) {
		boolean retry = RETRY.equals(task.codes().get(decision()));
		if (retry) {
			this.plan.again(lineId(task), work(task));
		}
		this.log.append(this.requests.line(lineId(task)).requestId(),
				Objects.requireNonNullElse(task.username(), "system"),
				retry ? "SYSTEMS_TRIED_AGAIN" : "SYSTEMS_DONE_IN_PART", work(task).name());
	}

	private static UUID lineId(CompletedTask task) {
		return UUID.fromString(task.codes().get(ActInSystemsProcess.LINE_ID.name()));
	}

	private static SystemWork work(CompletedTask task) {
		return SystemWork.valueOf(task.codes().get(ActInSystemsProcess.WORK.name()));
	}

}
