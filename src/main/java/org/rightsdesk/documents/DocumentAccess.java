package org.rightsdesk.documents;

import java.time.Instant;
import java.util.UUID;

/** One opening of a file: who saw it, and when. */
public record DocumentAccess(UUID documentId, Reader reader, Instant at) {
}
