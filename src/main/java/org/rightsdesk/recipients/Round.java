package org.rightsdesk.recipients;

import java.time.Instant;
import java.util.UUID;

/**
 * One telling of the recipients of a line.
 *
 * @param what name of the right, or RESTRICTION_LIFTED
 * @param records by what recipients find the records: the least that will do (L-8)
 * @param changed what they need to know to do the same, such as the correct data
 * @param confirmedBy null while staff have not confirmed who is told
 */
public record Round(UUID id, UUID requestId, UUID lineId, String what, String records, String changed,
		Instant createdAt, String confirmedBy, Instant confirmedAt) {

	public boolean confirmed() {
		return this.confirmedAt != null;
	}

}
