package org.rightsdesk.request;

import java.time.Instant;
import java.util.UUID;

/**
 * One right of a submission, with its own clock and outcome.
 *
 * @param number counted from 1 within the request
 * @param outcome null while it is open
 * @param closedAt null while it is open
 */
public record RequestLine(UUID id, UUID requestId, int number, Right right, Outcome outcome, Instant closedAt) {
}
