package org.rightsdesk.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A letter exactly as it was sent, or waits to be.
 *
 * @param lineId the line it answers; null where it is about the case
 * @param partyId to whom
 * @param language BCP 47 tag
 * @param view as rendered; the link in the mail is masked
 * @param renderedAt when it was written
 * @param sentAt when the mail server took it; null until then, and by post
 * @param postedOn when it was posted; null until then, and by mail
 * @param postedBy username; null as long as it is not posted
 * @param messageId of its mail, the same for each attempt and for letters that left
 * together; null by post
 */
public record Letter(UUID id, UUID requestId, UUID lineId, UUID partyId, LetterCode code, LetterState state,
		String language, LetterView view, Instant renderedAt, Instant sentAt, LocalDate postedOn, String postedBy,
		String messageId) {

	/** The day in this zone on which it was mailed or posted; null until then. */
	public LocalDate leftOn(ZoneId zone) {
		return (this.sentAt != null) ? LocalDate.ofInstant(this.sentAt, zone) : this.postedOn;
	}

	/** Whether it waits to be printed and posted. */
	public boolean toPost() {
		return this.state == LetterState.TO_PRINT;
	}

}
