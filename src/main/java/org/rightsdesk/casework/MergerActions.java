package org.rightsdesk.casework;

import org.rightsdesk.lifecycle.Merging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One case goes on in another (L-15): looked at first, then done; for officers. */
@Configuration(proxyBeanMethods = false)
class MergerActions {

	private static final String SECTION = "merger";

	@Bean
	CaseAction planMerger(Merging merging) {
		return Action.of("plan-merger", SECTION, (open, entry) -> {
			String into = entry.text("mergeInto", "the reference of the other case");
			String because = entry.text("mergeBecause", "how you know that both are of the same person");
			merging.plan(open.id(), into, because, open.username());
			return "Look at what would happen. Nothing has changed yet.";
		}).onlyFor(OpenCase::officer);
	}

	@Bean
	CaseAction dropMerger(Merging merging) {
		return Action.of("drop-merger", SECTION, (open, entry) -> {
			merging.drop(open.id(), open.username());
			return "The two cases stay apart.";
		}).onlyFor(OpenCase::officer);
	}

	@Bean
	CaseAction mergeCase(Merging merging) {
		return Action.of("merge-case", SECTION, (open, entry) -> {
			merging.merge(open.id(), open.username());
			return "This case goes on in the other one. The person is told by letter.";
		}).onlyFor(OpenCase::officer);
	}

}
