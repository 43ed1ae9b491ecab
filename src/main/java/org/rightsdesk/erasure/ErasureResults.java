package org.rightsdesk.erasure;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.fulfilment.Decision;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemResult;
import org.rightsdesk.fulfilment.SystemWork;

import org.springframework.stereotype.Component;

/** What came of the erasure in each system, as its owner said. */
@Component
class ErasureResults {

	private final SystemActions actions;

	ErasureResults(SystemActions actions) {
		this.actions = actions;
	}

	/** Empty before the owners have been told to erase anything. */
	List<SystemAction> of(UUID lineId) {
		return this.actions.of(lineId, SystemWork.ERASE);
	}

	/** Those where data stay although they were to go. */
	List<SystemAction> notErased(UUID lineId) {
		return this.actions.notDone(lineId, SystemWork.ERASE);
	}

	/**
	 * Whether the owners said something after it was decided that the answer does not
	 * say: a system keeps data or failed, or none held any.
	 */
	boolean unforeseen(UUID lineId, Decision decision) {
		boolean stays = notErased(lineId).stream().anyMatch((action) -> isNews(action, decision));
		boolean news = of(lineId).stream().anyMatch((action) -> isNews(action, decision));
		return stays || (news && foundNothing(lineId));
	}

	private static boolean isNews(SystemAction action, Decision decision) {
		return action.doneAt() == null || action.doneAt().isAfter(decision.preparedAt());
	}

	boolean erasedAnything(UUID lineId) {
		return of(lineId).stream().anyMatch((action) -> action.result() == SystemResult.DONE);
	}

	/** Whether there were systems to look in, and none of them held anything. */
	boolean foundNothing(UUID lineId) {
		return this.actions.foundNothing(lineId, SystemWork.ERASE);
	}

}
