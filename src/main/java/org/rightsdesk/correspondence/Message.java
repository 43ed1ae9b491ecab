package org.rightsdesk.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.request.Channel;

/**
 * A message between the requester and staff.
 *
 * @param partyId with whom; nobody else sees it
 * @param author whose words these are
 * @param username who wrote it, or entered what came another way; null for what the
 * requester typed
 * @param channel how it came that staff entered; null for what was written on the page
 * @param body plain text, to be shown as text
 * @param at when it was written or, for what came another way, when it arrived
 */
public record Message(UUID id, UUID requestId, UUID partyId, Author author, String username, Channel channel,
		String body, List<UUID> documentIds, Instant at) {

	/** Whose words a message holds. */
	public enum Author {

		REQUESTER, STAFF

	}

}
