package org.rightsdesk.identity;

import java.time.Instant;
import java.util.UUID;

import org.rightsdesk.request.AuthorityEvidence;

/**
 * What an officer saw of a representative's authority, and made of it (I-5, I-6); never a
 * copy.
 *
 * @param evidence which of the accepted kinds it was; null where it was none, and of old
 * records
 * @param limitedTo what it covers, where that is not everything; otherwise empty
 * @param voice what is known of the child; null where it is about no child
 * @param bestInterests why it is best for the child; empty where nobody had to decide
 * @param seenBy user name, or {@code data-subject} where the person themselves objected
 */
public record AuthorityRecord(UUID requestId, AuthorityResult result, AuthorityEvidence evidence, String whatWasSeen,
		String limitedTo, ChildVoice voice, boolean familyConflict, String bestInterests, String seenBy,
		Instant seenAt) {

	/** Whether the representative may be answered. */
	public boolean sufficient() {
		return this.result == AuthorityResult.SUFFICIENT;
	}

	/** Whether it covers a part only, so that the answer must not go further. */
	public boolean limited() {
		return !this.limitedTo.isEmpty();
	}

}
