package org.rightsdesk.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * Record that identity was checked: how, by whom, when; never a copy of the evidence
 * (G-3, I-3).
 *
 * @param system id of the system that held the address; null for
 * {@link CheckMethod#OTHER}
 * @param words what was checked; null for {@link CheckMethod#HELD_IN_SYSTEM} without a
 * remark
 */
public record IdentityCheck(UUID id, UUID requestId, CheckMethod method, String system, String words, String checkedBy,
		Instant checkedAt) {
}
