package org.rightsdesk.recipients;

import java.time.Instant;
import java.util.UUID;

/**
 * A call of a recipient's program, claimed for one attempt.
 *
 * @param id the same at each attempt
 * @param attempts this one included
 * @param fence number of the claim: an update with an older one changes nothing
 */
record Call(UUID id, UUID notificationId, Instant firstTriedAt, int attempts, int fence) {

}
