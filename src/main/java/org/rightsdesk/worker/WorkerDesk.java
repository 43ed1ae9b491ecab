package org.rightsdesk.worker;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.rightsdesk.engine.WorkerTasks;
import org.rightsdesk.engine.WorkerTasks.WorkerTask;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.OwnerActions;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.ErrorResponseException;

/** Hands work to the program of a system and takes what came of it. */
@Service
class WorkerDesk {

	static final Duration LOCK = Duration.ofMinutes(5);

	static final Duration WAIT = Duration.ofMinutes(1);

	private static final List<String> TOPICS = Arrays.stream(SystemWork.values()).map(SystemWork::topic).toList();

	private final WorkerTasks tasks;

	private final SystemActions actions;

	private final Requests requests;

	WorkerDesk(WorkerTasks tasks, SystemActions actions, Requests requests) {
		this.tasks = tasks;
		this.actions = actions;
		this.requests = requests;
	}

	@Transactional
	List<JsonTask> take(String organisation, String system, int most) {
		return this.tasks.take(organisation, system, TOPICS, LOCK, most)
			.stream()
			.map((task) -> task(task, action(task, system)))
			.toList();
	}

	private JsonTask task(WorkerTask task, SystemAction action) {
		SubjectRequest request = this.requests.get(this.requests.line(action.lineId()).requestId());
		Party person = this.requests.dataSubject(request.id());
		return new JsonTask(task.id(), task.key(), task.lockedUntil(), task.triesLeft(), request.reference().value(),
				action.work().name(), action.words(),
				new JsonTask.Person(person.name(), person.email(), person.phone(), person.postalAddress()));
	}

	/** Puts it on record and lets the case go on, or neither. */
	@Transactional
	void done(String organisation, String system, String id, String key, ActionResult result) {
		WorkerTask task = held(organisation, system, id, key);
		this.actions.finish(task.batchId(), system, result, by(system));
		this.tasks.complete(task, Map.of("workerActed", true));
	}

	/** Keeps what happened; after the last try the owner does it. */
	@Transactional
	void failed(String organisation, String system, String id, String key, String message) {
		WorkerTask task = held(organisation, system, id, key);
		this.actions.workerFailed(task.batchId(), system, message, by(system));
		int left = task.triesLeft() - 1;
		if (left > 0) {
			this.tasks.giveBack(task, left, WAIT);
		}
		else {
			this.tasks.complete(task, Map.of("workerActed", false));
		}
	}

	private WorkerTask held(String organisation, String system, String id, String key) {
		return this.tasks.held(organisation, system, id, key)
			.orElseThrow(() -> new ErrorResponseException(HttpStatus.CONFLICT));
	}

	private SystemAction action(WorkerTask task, String system) {
		return this.actions.batch(task.batchId()).flatMap((OwnerActions owner) -> owner.system(system)).orElseThrow();
	}

	private static String by(String system) {
		return "worker:" + system;
	}

}
