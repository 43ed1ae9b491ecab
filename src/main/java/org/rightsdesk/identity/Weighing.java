package org.rightsdesk.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * What staff know about an asker before they ask for anything, and what follows from it.
 *
 * @param addressKnown whether the address of the request is held in a system
 * @param addressShared whether two people use it
 * @param proposed what the table proposed at that time
 * @param ground code of the row that did
 * @param by username
 */
public record Weighing(UUID requestId, DataRisk risk, boolean addressKnown, boolean addressShared, Rung proposed,
		String ground, String by, Instant at) {
}
