package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.util.UUID;

import org.rightsdesk.request.Ground;

/**
 * Why something is left out of the answer: a ground code and the words that go into the
 * letter (L-6).
 *
 * @param documentId the file it is about; null where it is about the answer as a whole
 * @param provision as the letter cites it; null where nothing of the person's is left out
 * @param neutral whether the letter keeps ground, provision and words to itself
 */
public record Reason(UUID id, UUID lineId, UUID documentId, Ground ground, String words, String provision,
		boolean neutral, String by, Instant at) {
}
