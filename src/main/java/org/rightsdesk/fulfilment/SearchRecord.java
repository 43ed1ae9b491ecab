package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.util.UUID;

/**
 * What was searched, as Art. 15(1A) lets a regulator ask: where, for what, by whom, with
 * what result.
 *
 * @param systemTaskId null for a place that was left out
 * @param system name of the system or place
 * @param where folder, table, mailbox; null where left out
 * @param terms what was searched for; null where left out
 * @param found whether anything was found; false where left out
 * @param items how many items were found
 * @param leftOutBecause why this place was not searched; null where it was
 * @param told the answer of the owner that {@code by} passed on; null where {@code by}
 * searched
 */
public record SearchRecord(UUID id, UUID lineId, UUID systemTaskId, String system, String where, String terms,
		boolean found, int items, String leftOutBecause, String by, Instant at, Told told) {

	public boolean leftOut() {
		return this.leftOutBecause != null;
	}

}
