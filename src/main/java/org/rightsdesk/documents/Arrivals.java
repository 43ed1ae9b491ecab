package org.rightsdesk.documents;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets files in one at a time for each draft or case, so that many sent at once are still
 * counted. Only the counting waits, never the content.
 */
@Component
class Arrivals {

	/** Whoever needs longer has gone; what is left of it is swept up later. */
	private static final Duration ON_THE_WAY = Duration.ofMinutes(10);

	private final DocumentRows rows;

	private final UploadCheck check;

	private final Clock clock;

	Arrivals(DocumentRows rows, UploadCheck check, Clock clock) {
		this.rows = rows;
		this.check = check;
		this.clock = clock;
	}

	/** Checks what is known at the beginning and takes a place. */
	@Transactional(noRollbackFor = UploadRefused.class)
	public Arrival begin(NewDocument document, byte[] head) {
		UUID owner = owner(document);
		this.rows.lockOwner(owner);
		UploadCheck.Accepted accepted = this.check.check(document, head, beside(owner));
		Arrival arrival = new Arrival(UUID.randomUUID(), owner, accepted);
		this.rows.insert(arrival.id(), document, accepted, this.clock.instant());
		return arrival;
	}

	/** Makes the file visible, if others have not filled the case meanwhile. */
	@Transactional(noRollbackFor = UploadRefused.class)
	public void finish(Arrival arrival, NewDocument document, Vault.Sealed sealed) {
		this.rows.lockOwner(arrival.owner());
		long room = document.caseLimit() - beside(arrival.owner()).bytes();
		if (document.origin() == Origin.STAFF && sealed.size() > room) {
			throw this.check.tooLarge(arrival.accepted().withRoom(room));
		}
		this.rows.complete(arrival.id(), sealed.size(), sealed.sha256(), this.clock.instant());
	}

	private UploadCheck.Stored beside(UUID owner) {
		return this.rows.stored(owner, this.clock.instant().minus(ON_THE_WAY));
	}

	private static UUID owner(NewDocument document) {
		return (document.requestId() != null) ? document.requestId() : document.draftId();
	}

	/** A file on its way in. */
	record Arrival(UUID id, UUID owner, UploadCheck.Accepted accepted) {
	}

}
