package org.rightsdesk.testing;

import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;

/** Runs the engine's jobs when a test says so. */
public class Jobs {

	private final ManagementService management;

	private final RuntimeService runtime;

	Jobs(ManagementService management, RuntimeService runtime) {
		this.management = management;
		this.runtime = runtime;
	}

	/**
	 * Runs what is due of this case until nothing more is; a failing job fails the test.
	 */
	public void runDue(String reference) {
		List<Job> due = due(reference);
		while (!due.isEmpty()) {
			due.forEach((job) -> this.management.executeJob(job.getId()));
			due = due(reference);
		}
	}

	private List<Job> due(String reference) {
		return this.management.createJobQuery()
			.executable()
			.list()
			.stream()
			.filter((job) -> businessKey(job).equals(reference))
			.toList();
	}

	private String businessKey(Job job) {
		var instance = this.runtime.createProcessInstanceQuery()
			.processInstanceId(String.valueOf(job.getProcessInstanceId()))
			.singleResult();
		return (instance != null) ? String.valueOf(instance.getBusinessKey()) : "";
	}

}
