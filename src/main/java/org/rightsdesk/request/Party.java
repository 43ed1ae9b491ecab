package org.rightsdesk.request;

import java.util.UUID;

/** A person of a case; texts are empty where they were not given. */
public record Party(UUID id, UUID requestId, PartyRole role, String name, String email, String phone,
		String postalAddress, String relationship, String authority) {
}
