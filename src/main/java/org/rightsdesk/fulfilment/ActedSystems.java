package org.rightsdesk.fulfilment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.TouchedSystems;

import org.springframework.stereotype.Component;

/**
 * Where something was done for a line, so that only those are told who get data from
 * there. A system that failed counts, since nobody knows; where nothing was found or all
 * was kept, nothing changed.
 */
@Component
class ActedSystems implements TouchedSystems {

	private final SystemActionTable table;

	ActedSystems(SystemActionTable table) {
		this.table = table;
	}

	@Override
	public Optional<List<String>> of(UUID lineId) {
		List<SystemAction> actions = this.table.of(lineId);
		List<String> touched = actions.stream()
			.filter((action) -> action.result() == null || action.result() == SystemResult.DONE || action.failed())
			.map(SystemAction::systemId)
			.distinct()
			.toList();
		return actions.isEmpty() ? Optional.empty() : Optional.of(touched);
	}

}
