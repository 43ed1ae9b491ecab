package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.engine.Missing;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The program of a system searches it in place of its owner (Art. 15(1A)). */
@Service
public class ProgramSearches {

	/** What a program asks for when it looks for searches. */
	public static final String TOPIC = "collect";

	private final SearchPlan plan;

	private final Searches searches;

	private final SearchTable table;

	private final SearchSystemCheck check;

	private final Requests requests;

	private final RequestLog log;

	private final MessageSource texts;

	private final Clock clock;

	ProgramSearches(SearchPlan plan, Searches searches, SearchTable table, SearchSystemCheck check, Requests requests,
			RequestLog log, MessageSource texts, Clock clock) {
		this.plan = plan;
		this.searches = searches;
		this.table = table;
		this.check = check;
		this.requests = requests;
		this.log = log;
		this.texts = texts;
		this.clock = clock;
	}

	/** What this system is searched for; empty where the id is that of other work. */
	public Optional<SystemTask> of(UUID searchId, String systemId) {
		return this.plan.search(searchId).flatMap((search) -> search.system(systemId));
	}

	/** What the program reads. */
	public String instruction(SystemTask task) {
		boolean portable = this.requests.line(task.lineId()).right() == Right.PORTABILITY;
		return this.texts.getMessage("fulfilment.collect." + (portable ? "portable" : "everything"), null, Locale.UK);
	}

	/**
	 * Puts the search on record and ends it.
	 * @throws IllegalArgumentException with a plain sentence, where record and files do
	 * not fit together
	 * @throws IllegalStateException with a plain sentence, when it is done
	 */
	@Transactional
	public void finish(SystemTask task, NewSearch search, String by) {
		this.searches.record(task.id(), search, by);
		OwnerSearch owner = this.plan.search(task.searchId()).orElseThrow();
		this.check.left(owner)
			.stream()
			.filter((left) -> left.holdsUp(this.searches.result(owner).name()))
			.map(Missing::sentence)
			.findFirst()
			.ifPresent((sentence) -> {
				throw new IllegalArgumentException(sentence);
			});
		this.plan.finish(owner.id(), by, this.clock.instant());
		append(task, by, "SEARCH_DONE", owner.owner());
	}

	/** Keeps what the program could not do; nothing has come of it yet. */
	@Transactional
	public void failed(SystemTask task, String message, String by) {
		this.table.programFailed(task.id(), message);
		append(task, by, "WORKER_FAILED", task.systemId());
	}

	/** What the program of the system said each time that it failed, oldest first. */
	public List<String> failures(UUID systemTaskId) {
		return this.table.programFailures(systemTaskId);
	}

	private void append(SystemTask task, String by, String what, String detail) {
		this.log.append(this.requests.line(task.lineId()).requestId(), by, what, detail);
	}

}
