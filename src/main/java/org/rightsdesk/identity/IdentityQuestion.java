package org.rightsdesk.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A question to the person, as sent.
 *
 * @param text what the letter and the page show
 * @param why why there is doubt, as the person reads it; empty for none
 * @param otherBecause why another rung than the proposed one; empty where it is the same
 * @param heldIn id of the system in which the contact for a code is held; null for any
 * other rung
 * @param codeTo held address or number for a code; null for any other rung, and after the
 * decision
 * @param sentAt null while it is a draft of the clerk
 * @param answeredAt when the answer first arrived, whether or not it was enough; null
 * while waiting
 * @param letterId the letter that asks it; null while it is a draft
 * @param remindedAt null while nobody reminded the person
 * @param lapsedOn the day the case was closed because no answer came, in the
 * organisation's zone; null where it was not
 * @param wantedAgain whether what came was deleted before it was judged (G-3)
 */
public record IdentityQuestion(UUID id, UUID requestId, Rung rung, QuestionAbout about, String text, String why,
		String otherBecause, String heldIn, String codeTo, Instant sentAt, Instant answeredAt, UUID letterId,
		Instant remindedAt, LocalDate lapsedOn, boolean wantedAgain) {

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

	/** Whether an answer can come now: for the first time, or once more. */
	public boolean isOpen() {
		return isWaiting() || this.wantedAgain;
	}

	boolean asksFor(Gate gate) {
		return !isDraft() && this.about.gates().contains(gate);
	}

}
