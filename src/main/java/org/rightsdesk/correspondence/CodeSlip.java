package org.rightsdesk.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A slip with a new code was printed; what it says is kept nowhere.
 *
 * @param postedOn null as long as it is not posted
 * @param postedBy username; null as long as it is not posted
 */
public record CodeSlip(UUID id, UUID requestId, Instant printedAt, String printedBy, LocalDate postedOn,
		String postedBy) {
}
