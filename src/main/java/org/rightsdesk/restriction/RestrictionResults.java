package org.rightsdesk.restriction;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemWork;

import org.springframework.stereotype.Component;

/** What came of marking the data in each system, as its owner said. */
@Component
class RestrictionResults {

	private final SystemActions actions;

	RestrictionResults(SystemActions actions) {
		this.actions = actions;
	}

	/** Systems that were to mark data and have not. */
	List<SystemAction> left(UUID lineId) {
		return this.actions.notDone(lineId, SystemWork.RESTRICT);
	}

	/** Whether owners were asked and none of their systems held anything. */
	boolean foundNothing(UUID lineId) {
		return this.actions.foundNothing(lineId, SystemWork.RESTRICT);
	}

}
