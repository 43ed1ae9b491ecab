package org.rightsdesk.recipients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.rightsdesk.organisation.Recipient;

/**
 * One recipient of one telling.
 *
 * @param recipientId of the register
 * @param parentId who passed the data on to it; null unless ONWARD
 * @param ground code of the table's row
 * @param why in words of staff, where they took it out or added it; otherwise null
 * @param place of its branch in the process, counted from 0; null where it has none
 * @param actBy by when our processor, or our own people in a product, have to act; null
 * for others
 * @param notice the text of L-8 as it went, with the token masked; null before
 * @param delivery of the mail
 * @param toldAt null before
 * @param contacts how many reminders went
 * @param effort IMPOSSIBLE or DISPROPORTIONATE as staff propose it, which an officer has
 * to approve; null for none
 * @param result null while it has none
 */
public record Notice(UUID id, UUID roundId, UUID requestId, UUID lineId, String organisation, String recipientId,
		String name, Recipient.Role role, Recipient.Channel channel, String parentId, NoticeAction action,
		String ground, NoticeState state, String why, Integer place, LocalDate actBy, String notice,
		NoticeDelivery delivery, Instant toldAt, int contacts, NoticeResult effort, String effortWhy, String effortBy,
		String approvedBy, NoticeResult result, String settledBy, Instant settledAt) {

	public boolean open() {
		return this.state == NoticeState.OPEN;
	}

	public boolean proposed() {
		return this.state == NoticeState.PROPOSED;
	}

	public boolean leftOut() {
		return this.state == NoticeState.LEFT_OUT;
	}

	/** Whether it is on a confirmed list, and nobody excused us from telling it. */
	boolean told() {
		return this.state != NoticeState.LEFT_OUT && (this.result == null || !this.result.isExcuse());
	}

	/** Whether an officer has still to say whether it may stay untold. */
	public boolean effortUndecided() {
		return this.effort != null && this.approvedBy == null && this.result == null;
	}

	/** Whether the mail could not be delivered. */
	public boolean unreachable() {
		return this.delivery == NoticeDelivery.FAILED;
	}

}
