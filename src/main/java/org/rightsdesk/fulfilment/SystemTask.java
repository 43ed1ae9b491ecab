package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The search of one system for one line.
 *
 * @param number 0-based place in the plan
 * @param targetOn our own target for the owner, in working days of the organisation
 * @param result null until the owner is done
 */
public record SystemTask(UUID id, UUID lineId, int number, String systemId, String systemName, String ownerGroup,
		LocalDate targetOn, SearchResult result, String doneBy, Instant doneAt) {

	public boolean done() {
		return this.result != null;
	}

}
