package org.rightsdesk.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryBuilder;
import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps of models that a program of a system does. Whoever calls it has found out which
 * system the program is of; nothing of another one is found.
 */
@Service
public class WorkerTasks {

	/** The variable of a model that says whose step it is. */
	private static final Var<String> SYSTEM = Var.code("workerSystem");

	private static final String BATCH = "batchId";

	/** How often a step is tried where nobody has said so yet. */
	private static final int TRIES = 3;

	private final ExternalTaskService tasks;

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	WorkerTasks(ExternalTaskService tasks, RuntimeService runtime, AsSystem asSystem) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.asSystem = asSystem;
	}

	/**
	 * Hands out steps that nobody has, each with a key that only the caller learns; when
	 * the lock runs out, the key no longer fits and somebody else gets the step.
	 * @param topics kinds of work
	 */
	@Transactional
	public List<WorkerTask> take(String organisation, String system, Collection<String> topics, Duration lock,
			int most) {
		String key = UUID.randomUUID().toString();
		return this.asSystem.call(() -> {
			ExternalTaskQueryBuilder query = this.tasks.fetchAndLock(most, key);
			for (String topic : topics) {
				query = query.topic(topic, lock.toMillis())
					.tenantIdIn(organisation)
					.processInstanceVariableEquals(SYSTEM.name(), system)
					.variables(BATCH);
			}
			return query.execute()
				.stream()
				.map((task) -> new WorkerTask(task.getId(), key,
						UUID.fromString((String) task.getVariables().get(BATCH)),
						task.getLockExpirationTime().toInstant(), tries(task.getRetries())))
				.toList();
		});
	}

	/**
	 * The step, while this key fits it.
	 * @return empty for a step of another system, one that is over, and a lock that has
	 * run out, so that nobody can tell
	 */
	@Transactional(readOnly = true)
	public Optional<WorkerTask> held(String organisation, String system, String id, String key) {
		return this.asSystem.call(() -> Optional
			.ofNullable(this.tasks.createExternalTaskQuery()
				.externalTaskId(id)
				.workerId(key)
				.tenantIdIn(organisation)
				.singleResult())
			.filter((task) -> task.getLockExpirationTime() != null
					&& task.getLockExpirationTime().after(ClockUtil.getCurrentTime()))
			.filter((task) -> system.equals(this.runtime.getVariable(task.getExecutionId(), SYSTEM.name())))
			.map((task) -> view(task, key)));
	}

	private WorkerTask view(ExternalTask task, String key) {
		String batch = (String) this.runtime.getVariable(task.getExecutionId(), BATCH);
		return new WorkerTask(task.getId(), key, UUID.fromString(batch), task.getLockExpirationTime().toInstant(),
				tries(task.getRetries()));
	}

	/** The step is over. */
	@Transactional
	public void complete(WorkerTask task, Map<String, Object> answers) {
		this.asSystem.call(() -> {
			this.tasks.complete(task.id(), task.key(), answers);
			return null;
		});
	}

	/**
	 * Gives the step back for another try. What the program said is not handed to the
	 * engine: it may name a person.
	 */
	@Transactional
	public void giveBack(WorkerTask task, int triesLeft, Duration wait) {
		this.asSystem.call(() -> {
			this.tasks.handleFailure(task.id(), task.key(), "WORKER_FAILED", triesLeft, wait.toMillis());
			return null;
		});
	}

	private static int tries(Integer retries) {
		return (retries != null) ? retries : TRIES;
	}

	/**
	 * A step in the hands of a program.
	 *
	 * @param key proves that the program has it
	 * @param batchId local id of the branch that waits
	 * @param triesLeft with this one
	 */
	public record WorkerTask(String id, String key, UUID batchId, Instant lockedUntil, int triesLeft) {
	}

}
