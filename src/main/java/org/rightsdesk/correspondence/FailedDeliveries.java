package org.rightsdesk.correspondence;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what a clerk decided about a letter or a notice that did not get through. */
@Service
@Transactional
class FailedDeliveries {

	private final OutboxTable outbox;

	private final LetterTable letters;

	private final Doorbell doorbell;

	private final Clock clock;

	FailedDeliveries(OutboxTable outbox, LetterTable letters, Doorbell doorbell, Clock clock) {
		this.outbox = outbox;
		this.letters = letters;
		this.doorbell = doorbell;
		this.clock = clock;
	}

	/** Sends with the same Message-ID, to the address that the case holds now. */
	public void sendAgain(UUID id) {
		if (this.outbox.again(id, this.clock.instant())) {
			this.letters.move(id, LetterState.WAITING);
			this.doorbell.ringAfterCommit();
		}
	}

	/** The day of posting is in the letter already; its mail must not go as well. */
	public void recordPosting(UUID id) {
		this.outbox.close(id);
	}

	/** The letter may still be posted later; until then the case is not answered. */
	public void giveUp(UUID id) {
		this.outbox.close(id);
		this.letters.move(id, LetterState.NOT_DELIVERABLE);
	}

}
