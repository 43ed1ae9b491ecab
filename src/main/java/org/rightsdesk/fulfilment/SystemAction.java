package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a system had to do for a line, and what came of it.
 *
 * @param batchId the task of its owner
 * @param because why it is kept, or what failed; null otherwise
 * @param keptUntil null where it is not kept, or no date is known
 * @param accepted a failure with which the case goes on: the answer says "in part"
 * @param result null while it is open, as {@code doneBy} and {@code doneAt}
 */
public record SystemAction(UUID id, UUID lineId, SystemWork work, int wave, UUID batchId, String systemId,
		String systemName, String ownerGroup, String words, LocalDate targetOn, Result result, String because,
		LocalDate keptUntil, boolean accepted, String doneBy, Instant doneAt) {

	public boolean open() {
		return this.result == null;
	}

	/** Whether it failed and nobody has said that the case goes on without it. */
	public boolean failed() {
		return this.result == Result.FAILED && !this.accepted;
	}

	/** What came of it. */
	public enum Result {

		DONE, NOTHING_FOUND,
		/** Not done for a reason of the law, such as a retention period. */
		KEPT,
		/** Should have been done and could not. */
		FAILED

	}

}
