package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Files that went to the person with the answer.
 *
 * @param until when the files leave the requester's page; they come back on request
 */
public record Release(UUID id, UUID requestId, UUID lineId, List<UUID> documentIds, Instant releasedAt, Instant until) {
}
