package org.rightsdesk.worker;

import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.NewDocument;
import org.rightsdesk.engine.WorkerTasks;
import org.rightsdesk.engine.WorkerTasks.WorkerTask;
import org.rightsdesk.fulfilment.OwnerActions;
import org.rightsdesk.fulfilment.ProgramSearches;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemTask;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.organisation.Organisations;
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

	private static final List<String> TOPICS = Stream
		.concat(Stream.of(ProgramSearches.TOPIC), Arrays.stream(SystemWork.values()).map(SystemWork::topic))
		.toList();

	private final WorkerTasks tasks;

	private final SystemActions actions;

	private final ProgramSearches searches;

	private final Documents documents;

	private final Requests requests;

	private final Organisations organisations;

	WorkerDesk(WorkerTasks tasks, SystemActions actions, ProgramSearches searches, Documents documents,
			Requests requests, Organisations organisations) {
		this.searches = searches;
		this.documents = documents;
		this.organisations = organisations;
		this.tasks = tasks;
		this.actions = actions;
		this.requests = requests;
	}

	@Transactional
	List<JsonTask> take(String organisation, String system, int most) {
		return this.tasks.take(organisation, system, TOPICS, LOCK, most)
			.stream()
			.map((task) -> this.searches.of(task.batchId(), system)
				.map((search) -> task(task, search.lineId(), "COLLECT", this.searches.instruction(search)))
				.orElseGet(() -> task(task, action(task, system))))
			.toList();
	}

	private JsonTask task(WorkerTask task, SystemAction action) {
		return task(task, action.lineId(), action.work().name(), action.words());
	}

	private JsonTask task(WorkerTask task, UUID lineId, String work, String words) {
		SubjectRequest request = this.requests.get(this.requests.line(lineId).requestId());
		Party person = this.requests.dataSubject(request.id());
		return new JsonTask(task.id(), task.key(), task.lockedUntil(), task.triesLeft(), request.reference().value(),
				work, words,
				new JsonTask.Person(person.name(), person.email(), person.phone(), person.postalAddress()));
	}

	/** Puts it on record and lets the case go on, or neither. */
	@Transactional
	void done(String organisation, String system, String id, WorkDone done) {
		WorkerTask task = held(organisation, system, id, done.key());
		this.searches.of(task.batchId(), system)
			.ifPresentOrElse((search) -> this.searches.finish(search, done.search(), by(system)),
					() -> this.actions.finish(task.batchId(), system, done.action(), by(system)));
		this.tasks.complete(task, Map.of("workerActed", true));
	}

	/**
	 * Keeps a file that was found. Without a transaction of its own, so that a slow
	 * upload holds no connection.
	 * @throws org.rightsdesk.documents.UploadRefused if it is not acceptable
	 */
	void file(String organisation, String system, String id, String key, File file) {
		WorkerTask task = held(organisation, system, id, key);
		SystemTask search = this.searches.of(task.batchId(), system)
			.orElseThrow(() -> new IllegalArgumentException("Only a search takes files."));
		this.documents.store(NewDocument
			.collected(this.requests.line(search.lineId()).requestId(), system, file.name(), file.type(), by(system))
			.withCaseLimit(this.organisations.get(organisation).release().caseSizeBytes()), file.content());
	}

	/** Keeps what happened; after the last try the owner does it. */
	@Transactional
	void failed(String organisation, String system, String id, String key, String message) {
		WorkerTask task = held(organisation, system, id, key);
		this.searches.of(task.batchId(), system)
			.ifPresentOrElse((search) -> this.searches.failed(search, message, by(system)),
					() -> this.actions.workerFailed(task.batchId(), system, message, by(system)));
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

	/** One file that was found, as it comes in; its type may be null. */
	record File(String name, String type, InputStream content) {
	}

}
