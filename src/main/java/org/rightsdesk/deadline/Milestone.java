package org.rightsdesk.deadline;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that must happen by a certain moment, and what came of it.
 *
 * @param subjectId what it is about besides the line, such as a system task; or null
 * @param dueAt from when it is to be done, in UTC
 * @param doneAt null while it is not done
 * @param done what was done, without personal data; null while it is not done
 */
public record Milestone(UUID id, UUID lineId, MilestoneKind kind, UUID subjectId, Instant dueAt, Instant doneAt,
		String done) {

}
