package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.util.UUID;

/**
 * Why something is left out of the answer: a ground code and the words that go into the
 * letter (L-6).
 *
 * @param documentId the file it is about; null where it is about the answer as a whole
 */
public record Reason(UUID id, UUID lineId, UUID documentId, Ground ground, String words, String by, Instant at) {
}
