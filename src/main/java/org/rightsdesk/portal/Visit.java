package org.rightsdesk.portal;

import java.time.Instant;
import java.util.UUID;

import org.rightsdesk.documents.Reader;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.request.AddressState;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.PartyRole;
import org.rightsdesk.request.SubjectRequest;

/**
 * Somebody with the link to their page of a case is here.
 *
 * @param key hash of their cookie
 * @param party whose page it is
 * @param standing as it is at this moment
 * @param secretGiven whether the second secret was right within the last quarter of an
 * hour
 */
record Visit(byte[] key, SubjectRequest request, Organisation organisation, Party party, Standing standing,
		boolean secretGiven) {

	static final String ATTRIBUTE = "visit";

	UUID requestId() {
		return this.request.id();
	}

	boolean may(PageRight right) {
		return PageRights.allow(this.standing, right);
	}

	/** Whether this is the page of whoever asked. */
	boolean asked() {
		return this.party.role() == PartyRole.REQUESTER;
	}

	/** Staff confirmed the mailbox of the person themselves before they wrote to it. */
	boolean confirmed() {
		return !asked() || this.request.addressState() == AddressState.CONFIRMED;
	}

	/** How the record of the case names what they do. */
	String who() {
		return this.party.role().who();
	}

	Reader reader() {
		return asked() ? Reader.requester() : Reader.dataSubject();
	}

	/** One row of {@code portal_visit}. */
	record Row(byte[] key, UUID requestId, UUID partyId, Instant secretUntil) {
	}

}
