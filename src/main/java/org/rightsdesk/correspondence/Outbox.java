package org.rightsdesk.correspondence;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mail in the transaction of its case. */
@Component
class Outbox {

	private final OutboxTable table;

	private final Doorbell doorbell;

	private final Clock clock;

	Outbox(OutboxTable table, Doorbell doorbell, Clock clock) {
		this.table = table;
		this.doorbell = doorbell;
		this.clock = clock;
	}

	/**
	 * @throws IllegalArgumentException if the subject could break a header
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void put(Mail mail) {
		MailAddress.subject(mail.subject());
		this.table.insert(mail, this.clock.instant());
		this.doorbell.ringAfterCommit();
	}

	/** Mail that must not go any more; one that has gone stays so. */
	void close(UUID id) {
		this.table.close(id);
	}

	/** Mail to a party, with a link to their page that is issued when it goes. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void put(UUID id, String organisation, UUID requestId, UUID partyId, MailKind kind, String subject,
			String body) {
		put(new Mail(id, organisation, requestId, partyId, kind, null, subject, body, null, 0, 0));
	}

}
