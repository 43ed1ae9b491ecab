package org.rightsdesk.casework;

import java.util.UUID;

import org.rightsdesk.fulfilment.ActionCompletion;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemResult;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What came of it in a system, by its owner or by the clerk whom the owner told. */
@Configuration(proxyBeanMethods = false)
class SystemsActions {

	@Bean
	CaseAction recordSystem(SystemActions actions) {
		return Action.of("record-system", SystemsSection.NAME, (open, entry) -> {
			SystemAction action = visible(actions, open, entry.id("system"));
			actions.record(action.batchId(), action.systemId(), typed(entry, action.systemId()), open.username());
			return "Recorded for " + action.systemName() + ".";
		}).onlyFor((open) -> open.whole() || open.batchId().isPresent());
	}

	@Bean
	CaseAction finishActions(SystemActions actions, ActionCompletion completion) {
		return Action.of("finish-systems", SystemsSection.NAME, (open, entry) -> {
			UUID batch = entry.id("batch");
			open.lines()
				.stream()
				.flatMap((line) -> actions.of(line.id()).stream())
				.filter((action) -> action.batchId().equals(batch))
				.findFirst()
				.orElseThrow(CaseAccess::notFound);
			completion.finish(batch, open.staff());
			return "The owner is done; their task is completed.";
		});
	}

	@Bean
	CaseAction acceptFailure(SystemActions actions) {
		return Action.of("accept-failure", SystemsSection.NAME, (open, entry) -> {
			SystemAction action = visible(actions, open, entry.id("system"));
			actions.accept(action.lineId(), action.id(),
					entry.text("accepted-" + action.systemId(), "why it goes on without this system"), open.username());
			return "On record: it goes on without " + action.systemName() + ", and why.";
		});
	}

	/** Words for another result than the one chosen are not kept. */
	private static ActionResult typed(Entry entry, String system) {
		SystemResult result = entry.choice("result-" + system, SystemResult.class, "what came of it");
		return switch (result) {
			case KEPT -> ActionResult.kept(entry.text("because-" + system, "why the data stay"),
					entry.optionalDate("keptUntil-" + system));
			case FAILED -> ActionResult.failed(entry.text("because-" + system, "what happened"));
			default -> new ActionResult(result, null, null, null);
		};
	}

	private static SystemAction visible(SystemActions actions, OpenCase open, UUID id) {
		return open.lines()
			.stream()
			.flatMap((line) -> actions.of(line.id()).stream())
			.filter((action) -> action.id().equals(id))
			.filter((action) -> open.whole() || open.batchId().filter(action.batchId()::equals).isPresent())
			.findFirst()
			.orElseThrow(CaseAccess::notFound);
	}

}
