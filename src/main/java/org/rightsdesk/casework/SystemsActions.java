package org.rightsdesk.casework;

import java.util.UUID;

import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What came of it in a system, by its owner or by the clerk whom the owner told. */
@Configuration(proxyBeanMethods = false)
class SystemsActions {

	@Bean
	CaseAction recordSystem(SystemActions actions) {
		return Action.of("record-system", SystemsSection.NAME, (open, entry) -> {
			UUID id = entry.id("system");
			SystemAction action = visible(actions, open, id);
			actions.record(id, entry.choice("result", SystemAction.Result.class, "what came of it"),
					entry.optional("because"), entry.optionalDate("keptUntil"), open.username());
			return "Recorded for " + action.systemName() + ".";
		}).onlyFor((open) -> open.whole() || open.batchId().isPresent());
	}

	private static SystemAction visible(SystemActions actions, OpenCase open, UUID id) {
		return open.lines()
			.stream()
			.flatMap((line) -> actions.of(line.id()).stream())
			.filter((action) -> action.id().equals(id))
			.filter((action) -> action.open() || open.batchId().filter(action.batchId()::equals).isPresent())
			.filter((action) -> open.whole() || open.batchId().filter(action.batchId()::equals).isPresent())
			.findFirst()
			.orElseThrow(CaseAccess::notFound);
	}

}
