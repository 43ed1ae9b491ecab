package org.rightsdesk.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mail in the transaction of its case. */
@Component
class Outbox {

	private final OutboxTable table;

	private final Doorbell doorbell;

	private final JoinedMail joined;

	private final Clock clock;

	Outbox(OutboxTable table, JoinedMail joined, Doorbell doorbell, Clock clock) {
		this.table = table;
		this.joined = joined;
		this.doorbell = doorbell;
		this.clock = clock;
	}

	/**
	 * @throws IllegalArgumentException if the subject could break a header
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void put(Mail mail) {
		put(mail, this.clock.instant());
	}

	private void put(Mail mail, Instant due) {
		MailAddress.subject(mail.subject());
		this.table.insert(mail, this.clock.instant(), due);
		this.doorbell.ringAfterCommit();
	}

	/** The mail of a letter, under the id of the letter. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void put(Letter letter, String organisation) {
		put(new Mail(letter.id(), organisation, letter.requestId(), letter.partyId(), MailKind.LETTER, null,
				letter.view().subject(), letter.view().mail(), null, 0, 0), this.joined.due(letter));
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
