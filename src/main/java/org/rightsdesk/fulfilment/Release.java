package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Files that went to the person with the answer.
 *
 * @param partyId to whom they went
 * @param until when the files leave the requester's page, from where one click opens them
 * again; null where they went by post and were never there
 */
public record Release(UUID id, UUID requestId, UUID partyId, UUID lineId, List<UUID> documentIds, Instant releasedAt,
		Instant until) {

	public boolean byPost() {
		return this.until == null;
	}

	/** Whether the files can be downloaded at this moment. */
	public boolean isOpen(Instant now) {
		return !byPost() && now.isBefore(this.until);
	}

}
