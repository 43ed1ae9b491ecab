package org.rightsdesk.correspondence;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.organisation.FeeItem;
import org.rightsdesk.organisation.Money;

/**
 * L-4. Reason and amount are shown on the requester's page and in print, never in a mail.
 *
 * @param lineId the line that is worked on only against the fee
 * @param reason why the request is manifestly unfounded or excessive (F-1), in words of
 * staff
 * @param items the breakdown, at least one
 * @param waiting until when the payment is waited for
 */
public record FeeNotice(UUID lineId, String reason, List<FeeItem> items, Money total,
		AnswerWait waiting) implements LetterData {

	public FeeNotice {
		items = List.copyOf(items);
	}

	@Override
	public LetterCode code() {
		return LetterCode.FEE_NOTICE;
	}

}
