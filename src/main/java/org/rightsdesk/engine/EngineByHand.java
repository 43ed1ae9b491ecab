package org.rightsdesk.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;

/** Runs what is due when it is told to, for a thread that is in the past. */
@Service
@ConditionalOnProperty(name = "rightsdesk.trial.examples", havingValue = "true")
public class EngineByHand {

	private static final Logger log = LoggerFactory.getLogger(EngineByHand.class);

	private final ManagementService management;

	private final RuntimeService runtime;

	private final ProcessEngineConfigurationImpl engine;

	private final AsSystem asSystem;

	private final JobAcquisition acquisition;

	EngineByHand(ManagementService management, RuntimeService runtime, ProcessEngineConfigurationImpl engine,
			AsSystem asSystem, JobAcquisition acquisition) {
		this.management = management;
		this.runtime = runtime;
		this.engine = engine;
		this.asSystem = asSystem;
		this.acquisition = acquisition;
	}

	/**
	 * Nothing runs by itself any more.
	 * @return whether something did before
	 */
	public boolean stop() {
		boolean ran = this.engine.getJobExecutor().isActive();
		this.engine.getJobExecutor().shutdown();
		return ran;
	}

	/** Everything runs by itself again. */
	public void start() {
		this.acquisition.start();
	}

	/**
	 * Runs all that is due for this thread until nothing more is, the oldest first.
	 * @return how many failed
	 */
	public int runDue() {
		return run(UnaryOperator.identity());
	}

	/**
	 * The same of one case only.
	 * @param reference its business key
	 */
	public int runDueOf(String reference) {
		Set<String> instances = this.asSystem.call(() -> this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.collect(Collectors.toSet()));
		return instances.isEmpty() ? 0 : run((query) -> query.processInstanceIds(instances));
	}

	private int run(UnaryOperator<JobQuery> which) {
		Set<String> failed = new HashSet<>();
		List<Job> due = due(which, failed);
		while (!due.isEmpty()) {
			due.forEach((job) -> run(job, failed));
			due = due(which, failed);
		}
		return failed.size();
	}

	private void run(Job job, Set<String> failed) {
		try {
			this.asSystem.call(() -> {
				this.management.executeJob(job.getId());
				return null;
			});
		}
		catch (RuntimeException ex) {
			if (this.management.createJobQuery().jobId(job.getId()).count() > 0) {
				log.warn("Work of {} failed: {}", job.getProcessDefinitionKey(), ex.getMessage());
				failed.add(job.getId());
			}
		}
	}

	private List<Job> due(UnaryOperator<JobQuery> which, Set<String> failed) {
		return this.asSystem.call(() -> which.apply(this.management.createJobQuery().executable())
			.orderByJobDuedate()
			.asc()
			.list()
			.stream()
			.filter((job) -> !failed.contains(job.getId()))
			.toList());
	}

}
