package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The search of one system for one line: a row of the task of its owner.
 *
 * @param searchId the task of the owner, see {@link OwnerSearch}
 * @param number 0-based place in the plan
 * @param targetOn our own target for this system, in working days of the organisation
 * @param result null until the owner is done
 * @param doneBy who said that the owner is done: the owner, or the clerk they told
 */
public record SystemTask(UUID id, UUID lineId, UUID searchId, int number, String systemId, String systemName,
		String ownerGroup, LocalDate targetOn, SearchResult result, String doneBy, Instant doneAt) {

	public boolean done() {
		return this.result != null;
	}

}
