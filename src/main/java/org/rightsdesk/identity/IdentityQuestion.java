package org.rightsdesk.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A question to the person, as sent.
 *
 * @param sentAt null while it is a draft of the clerk
 * @param answeredAt when the answer arrived, whether or not it was enough; null while
 * waiting
 */
public record IdentityQuestion(UUID id, UUID requestId, String text, Instant sentAt, Instant answeredAt) {

	public boolean isDraft() {
		return this.sentAt == null;
	}

	public boolean isWaiting() {
		return this.sentAt != null && this.answeredAt == null;
	}

}
