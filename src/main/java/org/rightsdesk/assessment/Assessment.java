package org.rightsdesk.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Whether one right of a request is for us, and may cost something or be refused.
 *
 * @param openedBecause why somebody wants it assessed
 * @param finding null while nothing was found
 * @param feeCouldCover whether a fee would cover the costs; null where nobody said
 * @param decision null while nothing is decided, and again when it was returned
 * @param writtenBy who wrote in it last
 * @param letterId the letter that tells of it; null until it is written
 * @param endedAt null while it is open
 */
public record Assessment(UUID id, UUID lineId, String openedBy, Instant openedAt, String openedBecause, Finding finding,
		Boolean feeCouldCover, Words words, OtherBody other, String writtenBy, AssessmentDecision decision,
		String decidedBy, Instant decidedAt, Approval approval, UUID letterId, Instant endedAt) {

	public boolean isOpen() {
		return this.endedAt == null;
	}

	/** Whether an officer has to look at it. */
	public boolean waits() {
		return isOpen() && this.decision != null && this.decision.isApproved() && this.approval.approvedBy() == null;
	}

	/** Whether it was approved and is being carried out. */
	public boolean isCarriedOut() {
		return isOpen() && this.approval.approvedBy() != null;
	}

	/** What staff write in; nobody changes it while it waits for an officer. */
	public boolean isEditable() {
		return isOpen() && this.decision == null;
	}

	/** Whether this person wrote it, and so cannot approve it. */
	public boolean isBy(String username) {
		return username.equals(this.decidedBy) || username.equals(this.writtenBy);
	}

	/**
	 * What staff wrote; empty where they wrote nothing.
	 *
	 * @param reasons as the person reads them (L-4, L-6)
	 * @param note for colleagues; it leaves the house in no letter
	 * @param differsBecause why it differs from what the table proposes
	 * @param noFeeBecause why not a fee instead (F-7)
	 * @param wouldNeed what would make the person identifiable (Art. 11(2))
	 */
	public record Words(String reasons, String note, String differsBecause, String noFeeBecause, String wouldNeed) {
	}

	/**
	 * Who decides about the data in our place; empty where nobody does.
	 *
	 * @param contact how to reach them
	 * @param passedOn the day on which staff passed the request on to them; null where
	 * the person is only told whom to ask
	 */
	public record OtherBody(String name, String contact, LocalDate passedOn) {
	}

	/**
	 * The second person.
	 *
	 * @param returnDraft what has to change, before it is returned
	 * @param returnedBy null unless it was returned last
	 * @param approvedBy null until it is approved
	 */
	public record Approval(String returnDraft, String returnedBy, String returnedBecause, String approvedBy,
			Instant approvedAt) {
	}

}
