package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;

/** What an owner has to leave in the case file for each system (Art. 15(1A)). */
@Component
class SearchSystemCheck implements StepCheck {

	static final String DONE = "This search is done already. Reload the page to see what is on record.";

	private static final String FOUND = SearchResult.FOUND.name();

	private static final String NOTHING_HELD = SearchResult.NOTHING_HELD.name();

	private final SearchPlan plan;

	private final Searches searches;

	private final Material material;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	SearchSystemCheck(SearchPlan plan, Searches searches, Material material, Requests requests, RequestLog log,
			Clock clock) {
		this.plan = plan;
		this.searches = searches;
		this.material = material;
		this.requests = requests;
		this.log = log;
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

	/** Whoever is second hears it in this sentence, and not from the engine. */
	@Override
	public List<String> missing(CompletedTask completed) {
		return this.plan.lock(searchId(completed)).orElseThrow().done() ? List.of(DONE)
				: StepCheck.super.missing(completed);
	}

	@Override
	public List<Missing> left(CompletedTask completed) {
		return left(this.plan.search(searchId(completed)).orElseThrow());
	}

	/** The same for whoever searched without a task. */
	List<Missing> left(OwnerSearch search) {
		List<SearchRecord> records = this.searches.of(search.lineId());
		Material.View files = this.material.of(search.lineId());
		List<Missing> left = new ArrayList<>();
		boolean anything = false;
		for (SystemTask system : search.systems()) {
			List<SearchRecord> own = records.stream()
				.filter((record) -> system.id().equals(record.systemTaskId()))
				.toList();
			boolean found = own.stream().anyMatch(SearchRecord::found);
			boolean held = !files.of(system.systemId()).isEmpty();
			left.addAll(left(system, own.isEmpty(), found, held));
			anything |= found || held;
		}
		left.add(anything
				? Missing.forCode(NOTHING_HELD, "The case file holds something: choose that something was found.",
						"documents")
				: Missing.forCode(FOUND, "Record what you found in which system, and add the files.", "search"));
		return left;
	}

	private static List<Missing> left(SystemTask system, boolean unsearched, boolean found, boolean held) {
		String name = system.systemName();
		if (unsearched) {
			return List.of(Missing.always(
					"Write the search record of " + name + ": where you searched, for what, and what you found.",
					"search-" + system.systemId()));
		}
		if (found && !held) {
			return List.of(Missing.always("Add the files that were found in " + name + ".", "documents"));
		}
		if (held && !found) {
			return List.of(Missing.always(
					"There are files from " + name
							+ ", but its search record says that nothing was found: add what was found.",
					"search-" + system.systemId()));
		}
		return List.of();
	}

	@Override
	public void completed(CompletedTask completed) {
		OwnerSearch search = this.plan.search(searchId(completed)).orElseThrow();
		this.plan.finish(search.id(), completed.username(), this.clock.instant());
		this.log.append(this.requests.line(search.lineId()).requestId(),
				Objects.requireNonNullElse(completed.username(), "system"), "SEARCH_DONE", search.owner());
	}

	private static UUID searchId(CompletedTask completed) {
		return UUID.fromString(completed.codes().get(SearchSystemProcess.SEARCH_ID.name()));
	}

}
