package org.rightsdesk.testing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

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

	/** Asks for this case only: other tests leave thousands of jobs behind. */
	private List<Job> due(String reference) {
		Set<String> instances = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.collect(Collectors.toSet());
		return instances.isEmpty() ? List.of()
				: this.management.createJobQuery().executable().processInstanceIds(instances).list();
	}

}
