package org.rightsdesk.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes today's deputies candidates of a task in the moment it is created. */
@Component
class DeputyStamp implements TaskListener {

	private final ObjectProvider<TaskDeputies> deputies;

	DeputyStamp(ObjectProvider<TaskDeputies> deputies) {
		this.deputies = deputies;
	}

	@Override
	public void notify(DelegateTask task) {
		this.deputies.stream()
			.filter((deputies) -> deputies.taskKey().equals(task.getTaskDefinitionKey()))
			.flatMap((deputies) -> deputies.today(task.getTenantId()).stream())
			.forEach(task::addCandidateUser);
	}

}
