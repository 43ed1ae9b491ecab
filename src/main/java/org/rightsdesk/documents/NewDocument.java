package org.rightsdesk.documents;

import java.util.Objects;
import java.util.UUID;

/**
 * A file about to be stored. It belongs either to a case or to a draft, never to both.
 *
 * @param requestId the case, or null while it belongs to a draft
 * @param draftId the draft (of the form, or of a message being written), or null
 * @param systemId the organisation's id of the system it was found in, or null
 * @param fileName as sent; it is cleaned before it is kept
 * @param declaredType the media type the browser named, or null
 * @param uploadedBy username, or null for the requester
 * @param caseLimit most bytes that staff may store in this case
 */
public record NewDocument(UUID requestId, UUID draftId, Origin origin, Purpose purpose, String systemId,
		String fileName, String declaredType, String uploadedBy, long caseLimit) {

	/** 2 GB, unless the organisation sets another. */
	public static final long DEFAULT_CASE_LIMIT = 2L * 1024 * 1024 * 1024;

	public NewDocument {
		if ((requestId == null) == (draftId == null)) {
			throw new IllegalArgumentException("A file belongs either to a case or to a draft");
		}
		Objects.requireNonNull(origin);
		Objects.requireNonNull(purpose);
	}

	/** A requester's file that waits in a draft until it is adopted. */
	public static NewDocument inDraft(UUID draftId, Purpose purpose, String fileName, String declaredType) {
		return new NewDocument(null, draftId, Origin.REQUESTER, purpose, null, fileName, declaredType, null,
				DEFAULT_CASE_LIMIT);
	}

	/** A file that staff found in a system, or a redacted copy of one. */
	public static NewDocument collected(UUID requestId, String systemId, String fileName, String declaredType,
			String username) {
		return new NewDocument(requestId, null, Origin.STAFF, Purpose.COLLECTED, systemId, fileName, declaredType,
				username, DEFAULT_CASE_LIMIT);
	}

	/**
	 * Any other file put in by staff: what came by post or e-mail, or goes with a
	 * message.
	 */
	public static NewDocument byStaff(UUID requestId, Purpose purpose, String fileName, String declaredType,
			String username) {
		return new NewDocument(requestId, null, Origin.STAFF, purpose, null, fileName, declaredType, username,
				DEFAULT_CASE_LIMIT);
	}

	public NewDocument withCaseLimit(long bytes) {
		return new NewDocument(this.requestId, this.draftId, this.origin, this.purpose, this.systemId, this.fileName,
				this.declaredType, this.uploadedBy, bytes);
	}

}
