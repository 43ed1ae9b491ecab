package org.rightsdesk.recipientinfo;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.OutcomeCheck;
import org.rightsdesk.fulfilment.ReleaseConditions;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** What the outcome of a question about recipients needs in the case file (N-2). */
@Component
class CheckListCheck extends OutcomeCheck {

	CheckListCheck(RecipientListWork work, ReleaseConditions conditions, Decisions decisions) {
		super(ListRecipientsProcess.CHECK_LIST, ListRecipientsProcess.LIST_OUTCOME, Right.RECIPIENT_INFO, decisions,
				conditions::missing, work::missing);
	}

}
