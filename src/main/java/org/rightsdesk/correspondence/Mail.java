package org.rightsdesk.correspondence;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail in the outbox.
 *
 * @param requestId null for mail to staff
 * @param address of staff, or the one that a code goes to; null for the requester, whose
 * address is looked up when the mail goes, so that a corrected one is used
 * @param body with a mask where the token of the link, or the code, goes
 * @param firstTriedAt null before the first attempt
 * @param attempts including the one it was claimed for
 * @param fence number of the claim: an update with an older one changes nothing
 */
record Mail(UUID id, String organisation, UUID requestId, MailKind kind, String address, String subject, String body,
		Instant firstTriedAt, int attempts, int fence) {

	/** Stands for the token wherever a mail is stored or shown. */
	static final String MASK = "••••••••";

}
