package org.rightsdesk.casework;

import java.util.UUID;

import org.rightsdesk.fulfilment.NewSearch;
import org.rightsdesk.fulfilment.Searches;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The search record, as Art. 15(1A) lets a regulator ask for it. */
@Configuration(proxyBeanMethods = false)
class SearchActions {

	@Bean
	CaseAction recordSearch(Searches searches) {
		return Action.of("record-search", "search", (open, entry) -> {
			UUID systemTask = open.systemTaskId().orElseThrow(CaseAccess::notFound);
			int items = entry.number("items", "how many items you found");
			searches.record(systemTask, new NewSearch(entry.text("where", "where you searched"),
					entry.text("terms", "what you searched for"), items > 0, items), open.username());
			return "The search is on record.";
		}).onlyFor((open) -> open.systemTaskId().isPresent());
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
