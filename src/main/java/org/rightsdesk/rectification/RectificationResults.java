package org.rightsdesk.rectification;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemResult;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.rectification.Rectification.Change;

import org.springframework.stereotype.Component;

/** What came of the corrections in each system, as its owner said. */
@Component
class RectificationResults {

	private final RectificationTable table;

	private final SystemActions actions;

	RectificationResults(RectificationTable table, SystemActions actions) {
		this.table = table;
		this.actions = actions;
	}

	/** Systems that were to change something and have not. */
	List<SystemAction> left(UUID lineId) {
		List<String> wanted = this.table.of(lineId).changes().stream().map(Change::systemId).toList();
		return this.actions.notDone(lineId, SystemWork.RECTIFY)
			.stream()
			.filter((action) -> wanted.contains(action.systemId()))
			.toList();
	}

	/** Empty before the owners have been asked. */
	List<SystemAction> of(UUID lineId) {
		return this.actions.of(lineId, SystemWork.RECTIFY);
	}

	/** Whether a system has changed something, so that recipients hear of it too. */
	boolean corrected(UUID lineId) {
		return of(lineId).stream().anyMatch((action) -> action.result() == SystemResult.DONE);
	}

	/**
	 * Whether owners were asked and none of their systems held what was to be changed.
	 */
	boolean foundNothing(UUID lineId) {
		return this.actions.foundNothing(lineId, SystemWork.RECTIFY);
	}

}
