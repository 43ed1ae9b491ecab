package org.rightsdesk.rectification;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.OutcomeCheck;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** A rectification is decided only with the words that its answer needs. */
@Component
class DecideRectificationCheck extends OutcomeCheck {

	DecideRectificationCheck(RectificationWork work, Decisions decisions) {
		super(RectifyDataProcess.DECIDE_RECTIFICATION, RectifyDataProcess.RECTIFICATION_OUTCOME, Right.RECTIFICATION,
				decisions, work::missing);
	}

}
