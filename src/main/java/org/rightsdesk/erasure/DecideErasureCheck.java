package org.rightsdesk.erasure;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.OutcomeCheck;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** An erasure is decided only with what its answer has to say. */
@Component
class DecideErasureCheck extends OutcomeCheck {

	DecideErasureCheck(ErasureNeeds needs, Decisions decisions) {
		super(EraseDataProcess.DECIDE_ERASURE, EraseDataProcess.ERASURE_OUTCOME, Right.ERASURE, decisions,
				needs::missing);
	}

}
