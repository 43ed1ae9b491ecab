package org.rightsdesk.portability;

import java.time.Instant;
import java.util.UUID;

/**
 * The question to a person whether their data go straight to another controller.
 *
 * @param openUntil the end of the last day, in the organisation's zone
 * @param answer null while there is none
 * @param words what the person added; often empty
 */
public record TransferQuestion(UUID lineId, String targetId, String targetName, String targetEmail, Instant askedAt,
		Instant openUntil, Answer answer, String words, Instant answeredAt) {

	/** What the person wants. */
	public enum Answer {

		/** The data go there. */
		YES,
		/** The person gets the data themselves. */
		NO

	}

	boolean waits(Instant now) {
		return this.answer == null && now.isBefore(this.openUntil);
	}

	/** Whether the time went by without an answer. */
	public boolean over(Instant now) {
		return this.answer == null && !now.isBefore(this.openUntil);
	}

}
