package org.rightsdesk.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;

/** Messages between the requester and staff; a mail only says that there is one (T11). */
@Service
public class Messages {

	/** What the requester typed on their page. */
	public UUID fromRequester(UUID requestId, String body, List<UUID> documentIds) {
		throw new UnsupportedOperationException();
	}

	/** What the requester said another way, entered by staff with its true moment. */
	public UUID fromRequester(UUID requestId, String body, List<UUID> documentIds, Instant arrivedAt,
			String enteredBy) {
		throw new UnsupportedOperationException();
	}

	/** A message to the requester; tells them by mail where there is an address. */
	public UUID fromStaff(UUID requestId, String body, List<UUID> documentIds, String username) {
		throw new UnsupportedOperationException();
	}

	/** The messages of a case, oldest first. */
	public List<Message> of(UUID requestId) {
		throw new UnsupportedOperationException();
	}

}
