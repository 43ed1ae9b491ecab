package org.rightsdesk.casework;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.fulfilment.NewSearch;
import org.rightsdesk.fulfilment.OwnerSearch;
import org.rightsdesk.fulfilment.SearchCompletion;
import org.rightsdesk.fulfilment.SearchPlan;
import org.rightsdesk.fulfilment.Searches;
import org.rightsdesk.fulfilment.SystemTask;
import org.rightsdesk.fulfilment.Told;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The search record, as Art. 15(1A) lets a regulator ask for it. */
@Configuration(proxyBeanMethods = false)
class SearchActions {

	@Bean
	CaseAction recordSearch(SearchPlan plan, Searches searches) {
		return Action.of("record-search", "search", (open, entry) -> {
			OwnerSearch mine = open.searchId().flatMap(plan::search).orElseThrow(CaseAccess::notFound);
			searches.record(typed(mine, entry), null, open.username());
			return "The search is on record.";
		}).onlyFor((open) -> open.searchId().isPresent());
	}

	/** An owner who answered by mail or phone instead of in Tasklist. */
	@Bean
	CaseAction recordAnswer(SearchPlan plan, Searches searches) {
		return Action.of("record-answer", "search", (open, entry) -> {
			OwnerSearch search = search(plan, open, entry);
			Map<UUID, NewSearch> typed = typed(search, entry);
			String by = entry.text("toldBy-" + search.owner(), "who answered");
			LocalDate on = entry.date("toldOn-" + search.owner());
			searches.record(typed, new Told(by, on), open.username());
			return "The answer of the owner is on record.";
		});
	}

	@Bean
	CaseAction finishSearch(SearchPlan plan, SearchCompletion completion) {
		return Action.of("finish-search", "search", (open, entry) -> {
			completion.finish(search(plan, open, entry).id(), open.staff());
			return "The owner is done; their task is completed.";
		});
	}

	private static OwnerSearch search(SearchPlan plan, OpenCase open, Entry entry) {
		UUID id = entry.id("search");
		return plan.searches(open.line().id())
			.stream()
			.filter((search) -> search.id().equals(id))
			.findFirst()
			.orElseThrow(CaseAccess::notFound);
	}

	/** One search for each row that has a number. */
	private static Map<UUID, NewSearch> typed(OwnerSearch search, Entry entry) {
		Map<UUID, NewSearch> typed = new LinkedHashMap<>();
		for (SystemTask system : search.systems()) {
			String field = "items-" + system.systemId();
			if (!entry.optional(field).isEmpty()) {
				int items = entry.number(field, "how many items were found in " + system.systemName());
				String where = entry.text("where-" + system.systemId(), "where in " + system.systemName());
				typed.put(system.id(), new NewSearch(where,
						entry.text("terms-" + search.owner(), "what was searched for"), items > 0, items));
			}
		}
		if (typed.isEmpty()) {
			throw new EntryRefused("items-" + search.systems().get(0).systemId(),
					"Enter how many items were found, 0 for nothing.");
		}
		return typed;
	}

	@Bean
	CaseAction searchOnly(Searches searches) {
		return Action.of("search-only", "search", (open, entry) -> {
			searches.searchOnly(open.line().id(), entry.text("onlySystem", "which system to search"),
					entry.text("onlyBecause", "why the others need not be searched"), open.username());
			return "Only this system is searched; why the others are not is on record.";
		});
	}

	@Bean
	CaseAction leavePlaceOut(Searches searches) {
		return Action.of("leave-place-out", "search", (open, entry) -> {
			searches.leaveOut(open.line().id(), entry.text("place", "which place was not searched"),
					entry.text("because", "why it was not searched"), open.username());
			return "Recorded which place was not searched, and why.";
		});
	}

}
