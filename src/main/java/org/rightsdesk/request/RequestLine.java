package org.rightsdesk.request;

import java.time.Instant;
import java.util.UUID;

/**
 * One right of a submission, with its own clock and outcome.
 *
 * @param number counted from 1 within the request
 * @param outcome null while it is open
 * @param closedAt null while it is open
 * @param receivedAt when this right was asked for; null where it came with the request
 * @param sorted false while nobody has said which right a message in free words
 * exercises; until then it is taken for the widest, access
 */
public record RequestLine(UUID id, UUID requestId, int number, Right right, Outcome outcome, Instant closedAt,
		Instant receivedAt, boolean sorted) {
}
