package org.rightsdesk.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What staff wrote down about a case.
 *
 * @param flagged whether it must not be overlooked, such as another right found in the
 * free text
 * @param dueOn the note's own date; null where it has none
 */
public record Note(UUID id, UUID requestId, String author, String body, boolean flagged, LocalDate dueOn,
		Instant writtenAt) {
}
