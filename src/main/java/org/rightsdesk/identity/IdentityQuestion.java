package org.rightsdesk.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A question to the person, as sent.
 *
 * @param sentAt null while it is a draft of the clerk
 * @param answeredAt when the answer arrived, whether or not it was enough; null while
 * waiting
 * @param letterId the letter that asks it; null while it is a draft
 * @param remindedAt null while nobody reminded the person
 * @param lapsedOn the day the case was closed because no answer came, in the
 * organisation's zone; null where it was not
 */
public record IdentityQuestion(UUID id, UUID requestId, String text, Instant sentAt, Instant answeredAt, UUID letterId,
		Instant remindedAt, LocalDate lapsedOn) {

	public boolean isDraft() {
		return this.sentAt == null;
	}

	/** Post is dated by day, so an answer may come on the day of the question. */
	boolean canBeAnsweredAt(Instant at, ZoneId zone) {
		return !at.atZone(zone).toLocalDate().isBefore(this.sentAt.atZone(zone).toLocalDate());
	}

	public boolean isWaiting() {
		return this.sentAt != null && this.answeredAt == null;
	}

}
