package org.rightsdesk.restriction;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.OutcomeCheck;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** A restriction is decided only with the ground and words that its answer needs. */
@Component
class DecideRestrictionCheck extends OutcomeCheck {

	DecideRestrictionCheck(RestrictionWork work, Decisions decisions) {
		super(RestrictDataProcess.DECIDE_RESTRICTION, RestrictDataProcess.RESTRICTION_OUTCOME, Right.RESTRICTION,
				decisions, work::missing);
	}

}
