package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one system has to do for a line, and what came of it.
 *
 * @param number place in the plan, from 0
 * @param batchId the task of the owner, see {@link OwnerActions}
 * @param words what its owner reads
 * @param targetOn our own target, a date in the organisation's zone
 * @param result null until it is recorded
 * @param keptWhy why the data stay; null unless {@code KEPT}
 * @param keptUntil until when; null unless {@code KEPT}, and where no date is set
 * @param failedWhy what happened; null unless {@code FAILED}
 * @param doneBy who recorded the result; null until then
 * @param closedAt when the owner's task was completed; null until then
 * @param acceptedWhy why the work goes on although this system failed; null where nobody
 * has said so
 * @param acceptedBy who said so; null as {@code acceptedWhy}
 */
public record SystemAction(UUID id, UUID lineId, SystemWork work, int wave, int number, String systemId,
		String systemName, String ownerGroup, UUID batchId, String words, LocalDate targetOn, SystemResult result,
		String keptWhy, LocalDate keptUntil, String failedWhy, String doneBy, Instant doneAt, Instant closedAt,
		String acceptedWhy, String acceptedBy) {

	/**
	 * Why it is not done, for the person: the words of whoever kept the data, or of
	 * whoever goes on although it failed; null where nobody has said.
	 */
	public String leftBecause() {
		return (this.keptWhy != null) ? this.keptWhy : this.acceptedWhy;
	}

	public boolean failed() {
		return this.result == SystemResult.FAILED;
	}

	/** Whether it failed and nobody has said yet what becomes of that. */
	public boolean unresolved() {
		return failed() && this.closedAt != null && this.acceptedWhy == null;
	}

	/** Whether the next wave need not wait for it. */
	public boolean settled() {
		return this.closedAt != null && !unresolved();
	}

}
