package org.rightsdesk.portal;

import java.time.Instant;
import java.util.UUID;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.request.AddressState;
import org.rightsdesk.request.SubjectRequest;

/**
 * Somebody with the link to a case is here.
 *
 * @param key hash of their cookie
 * @param secretGiven whether the second secret was right within the last quarter of an
 * hour
 */
record Visit(byte[] key, SubjectRequest request, Organisation organisation, boolean secretGiven) {

	static final String ATTRIBUTE = "visit";

	UUID requestId() {
		return this.request.id();
	}

	boolean confirmed() {
		return this.request.addressState() == AddressState.CONFIRMED;
	}

	/** One row of {@code portal_visit}. */
	record Row(byte[] key, UUID requestId, Instant secretUntil) {
	}

}
