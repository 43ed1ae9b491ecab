package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.util.UUID;

/**
 * The decision on one line: who prepared it, and who approved it where a second person is
 * needed.
 *
 * @param outcome name of an {@link org.rightsdesk.request.Outcome}
 * @param secondPersonNeeded whether {@link SecondPersonRule} asks for an officer
 * @param approvedBy null while not approved, and where nobody has to
 * @param emergencyReason why the one who prepared it approved it alone; null for every
 * other approval
 * @param returnedBecause what an officer wants changed; null otherwise
 */
public record Decision(UUID lineId, String outcome, String preparedBy, Instant preparedAt, boolean secondPersonNeeded,
		String approvedBy, Instant approvedAt, String emergencyReason, String returnedBecause) {

	/** Whether it was sent back and may be changed. */
	public boolean returned() {
		return this.returnedBecause != null;
	}

	public boolean approved() {
		return this.approvedBy != null;
	}

	/** Whether a second person has yet to look at it. */
	public boolean waits() {
		return this.secondPersonNeeded && !approved() && !returned();
	}

}
