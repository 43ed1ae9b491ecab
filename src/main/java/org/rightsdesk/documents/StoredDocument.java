package org.rightsdesk.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known about a stored file, without its content.
 *
 * @param requestId the case, or null while it belongs to a draft
 * @param draftId the draft, or null once adopted
 * @param systemId the system it was found in, or null
 * @param fileName cleaned: no path, no control or direction characters
 * @param mediaType by content, not as declared
 * @param size bytes of the file itself
 * @param sha256 of the file itself, lower-case hexadecimal
 * @param uploadedBy username, or null for the requester
 * @param redactedCopyOf the original, for a redacted copy; otherwise null
 * @param reason why it is left out or what was redacted; null while undecided
 * @param decidedBy username, or null while undecided
 * @param deletedAt since when its content is gone; null while it is there
 */
public record StoredDocument(UUID id, UUID requestId, UUID draftId, Origin origin, Purpose purpose, String systemId,
		String fileName, String mediaType, long size, String sha256, Instant uploadedAt, String uploadedBy,
		Disposition disposition, UUID redactedCopyOf, String reason, String decidedBy, Instant decidedAt,
		Instant deletedAt) {

	/** Whether its content is gone and only this is left. */
	public boolean deleted() {
		return this.deletedAt != null;
	}

	/**
	 * The name as it may stand in an archive: no path, and nothing that cannot be seen.
	 */
	public String safeName() {
		return FileNames.clean(this.fileName);
	}

}
