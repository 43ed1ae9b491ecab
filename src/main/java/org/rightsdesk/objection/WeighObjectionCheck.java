package org.rightsdesk.objection;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.OutcomeCheck;
import org.rightsdesk.fulfilment.ReleaseConditions;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** What the outcome of an objection needs in the case file (law.md 6.7). */
@Component
class WeighObjectionCheck extends OutcomeCheck {

	WeighObjectionCheck(ObjectionNeeds needs, ReleaseConditions conditions, Decisions decisions) {
		super(WeighObjectionProcess.WEIGH_OBJECTION, WeighObjectionProcess.OBJECTION_OUTCOME, Right.OBJECTION,
				decisions, conditions::missing, needs::of);
	}

}
