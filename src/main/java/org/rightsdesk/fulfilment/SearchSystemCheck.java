package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;

import org.springframework.stereotype.Component;

/** What the owner of a system has to leave in the case file (Art. 15(1A)). */
@Component
class SearchSystemCheck implements StepCheck {

	private static final String FOUND = SearchResult.FOUND.name();

	private static final String NOTHING_HELD = SearchResult.NOTHING_HELD.name();

	private final SearchPlan plan;

	private final Searches searches;

	private final Material material;

	private final Clock clock;

	SearchSystemCheck(SearchPlan plan, Searches searches, Material material, Clock clock) {
		this.plan = plan;
		this.searches = searches;
		this.material = material;
		this.clock = clock;
	}

	@Override
	public String taskKey() {
		return SearchSystemProcess.SEARCH_SYSTEM;
	}

	@Override
	public String decision() {
		return SearchSystemProcess.SEARCH_RESULT.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of(FOUND, NOTHING_HELD);
	}

	@Override
	public List<Missing> left(CompletedTask completed) {
		SystemTask task = task(completed);
		List<SearchRecord> records = this.searches.of(task.lineId())
			.stream()
			.filter((record) -> task.id().equals(record.systemTaskId()))
			.toList();
		boolean found = records.stream().anyMatch(SearchRecord::found);
		boolean files = !this.material.of(task.lineId()).of(task.systemId()).isEmpty();
		return left(records, found, files);
	}

	private static List<Missing> left(List<SearchRecord> records, boolean found, boolean files) {
		List<Missing> left = new ArrayList<>();
		if (records.isEmpty()) {
			left.add(Missing.always("Write the search record: where you searched, for what, and what you found.",
					"search-record"));
		}
		else if (!found) {
			left.add(Missing.forCode(FOUND, "The search record says that nothing was found: add what you found.",
					"search-record"));
		}
		if (!files) {
			left.add(Missing.forCode(FOUND, "Add the files that you found.", "documents"));
		}
		if (found || files) {
			left.add(Missing.forCode(NOTHING_HELD,
					"The case file holds something from this system: choose that " + "something was found.",
					files ? "documents" : "search-record"));
		}
		return left;
	}

	@Override
	public void completed(CompletedTask completed) {
		this.plan.finish(task(completed).id(), SearchResult.valueOf(completed.codes().get(decision())),
				completed.username(), this.clock.instant());
	}

	private SystemTask task(CompletedTask completed) {
		return this.plan.find(UUID.fromString(completed.codes().get(SearchSystemProcess.SYSTEM_TASK_ID.name())))
			.orElseThrow();
	}

}
