package org.rightsdesk.identity;

import java.time.Instant;
import java.util.UUID;

/** What an officer saw before a representative may be answered (I-5). */
public record AuthorityRecord(UUID requestId, String whatWasSeen, String seenBy, Instant seenAt) {
}
