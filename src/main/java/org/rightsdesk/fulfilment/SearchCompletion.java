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
public class SearchCompletion {

	private final SearchPlan plan;

	private final Searches searches;

	private final Requests requests;

	private final StaffTasks tasks;

	SearchCompletion(SearchPlan plan, Searches searches, Requests requests, StaffTasks tasks) {
		this.plan = plan;
		this.searches = searches;
		this.requests = requests;
		this.tasks = tasks;
	}

	/**
	 * Completes the task with the result that follows from the records.
	 * @throws IllegalStateException with a plain sentence, when somebody was first or
	 * something is missing
	 */
	@Transactional
	public void finish(UUID searchId, StaffMember by) {
		OwnerSearch search = this.plan.lock(searchId).orElseThrow();
		if (search.done()) {
			throw new IllegalStateException(SearchSystemCheck.DONE);
		}
		String reference = this.requests.get(this.requests.line(search.lineId()).requestId()).reference().value();
		StaffTask task = this.tasks.open(reference)
			.stream()
			.filter((open) -> searchId.toString().equals(open.ids().get(SearchSystemProcess.SEARCH_ID.name())))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("There is no open task for this search."));
		this.tasks.complete(task.id(), by,
				Map.of(SearchSystemProcess.SEARCH_RESULT.name(), this.searches.result(search).name()));
	}

}
