package org.rightsdesk.complaint;

import java.util.UUID;

import org.rightsdesk.request.NewRequest;

/**
 * A complaint as it arrives.
 *
 * @param submission who complains, when and how it came; {@code wanted} is what happened,
 * in their words, and no right is named
 * @param aboutRequestId the request it is about, where that is certain: it came from that
 * request's own page, or staff say so; otherwise null
 * @param namedReference the reference that a stranger named, as typed; nobody looks it up
 * before staff do (S5); may be empty
 * @param wantedOutcome what they would like to come of it; may be empty
 */
public record NewComplaint(NewRequest submission, UUID aboutRequestId, String namedReference, String wantedOutcome) {
}
