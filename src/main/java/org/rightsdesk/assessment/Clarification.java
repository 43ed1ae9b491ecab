package org.rightsdesk.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A question about what the person means (L-3). Dates are local to the organisation.
 *
 * @param why why it is reasonably required (C-7)
 * @param letterId the letter that asks it; null until it is written
 * @param leftOn the day it was sent or posted, from which the clock stands still; null
 * until then
 * @param remindedAt null while nobody reminded the person
 * @param answeredAt when the answer arrived; null while waiting
 * @param lapsedOn the day the case was closed because no answer came; null where it was
 * not
 */
public record Clarification(UUID id, UUID requestId, String question, String why, String askedBy, Instant writtenAt,
		UUID letterId, LocalDate leftOn, Instant remindedAt, Instant answeredAt, LocalDate lapsedOn) {

	/** Whether the person has it and has not answered. */
	public boolean isWaiting() {
		return this.leftOn != null && this.answeredAt == null;
	}

	/** Whether it is on its way to the person. */
	public boolean isOnItsWay() {
		return this.leftOn == null && this.answeredAt == null;
	}

}
