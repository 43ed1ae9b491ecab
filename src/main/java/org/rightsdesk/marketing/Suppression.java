package org.rightsdesk.marketing;

import java.time.Instant;
import java.util.UUID;

import org.rightsdesk.organisation.Marketing.Scope;

/**
 * That somebody is left in peace: the least that is needed to honour it (M-3).
 *
 * @param address as it is compared
 * @param hash SHA-256 of the address in hexadecimal digits, for tools that compare hashes
 * @param lineId the line of a request that it came with; null where none did
 * @param removedAt when the person wanted it to end; null while it counts
 */
public record Suppression(UUID id, String organisation, MailingChannel channel, String address, String hash,
		Scope scope, Wish wish, Instant since, StopSource source, UUID lineId, Instant removedAt) {

	/** Whether this message may go in spite of it (M-4). */
	boolean lets(MessageKind kind) {
		return kind.alwaysGoes() || kind == MessageKind.SERVICE
				&& (this.scope == Scope.MARKETING_ONLY || this.wish == Wish.SERVICE_ONLY);
	}

}
