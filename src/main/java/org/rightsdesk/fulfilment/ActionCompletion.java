package org.rightsdesk.fulfilment;

import java.util.Map;
import java.util.UUID;

import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTask;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clerk completes the task of an owner who answered by mail or phone. */
@Service
public class ActionCompletion {

	private final SystemActions actions;

	private final Requests requests;

	private final StaffTasks tasks;

	ActionCompletion(SystemActions actions, Requests requests, StaffTasks tasks) {
		this.actions = actions;
		this.requests = requests;
		this.tasks = tasks;
	}

	/**
	 * Completes the task with what is on record.
	 * @throws IllegalStateException with a plain sentence, when somebody was first or
	 * something is missing
	 */
	@Transactional
	public void finish(UUID batchId, StaffMember by) {
		OwnerActions owner = this.actions.lock(batchId).orElseThrow();
		if (owner.closed()) {
			throw new IllegalStateException(SystemActions.CLOSED);
		}
		String reference = this.requests.get(this.requests.line(owner.lineId()).requestId()).reference().value();
		StaffTask task = this.tasks.open(reference)
			.stream()
			.filter((open) -> batchId.toString().equals(open.ids().get(ActForOwnerProcess.BATCH_ID.name())))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("There is no open task for this work."));
		this.tasks.complete(task.id(), by, Map.of(ActForOwnerProcess.ACTED.name(), ActInSystemCheck.RECORDED));
	}

}
