package org.rightsdesk.identity;

import java.time.Instant;

/**
 * That evidence of identity was deleted; what it was is kept nowhere (G-3).
 *
 * @param files how many; 0 where the person answered questions
 */
public record EvidenceDeletion(Instant at, int files, DeletionReason because) {
}
