package org.rightsdesk.correspondence;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mail to others who were given the data (L-8), through the same outbox. */
@Service
public class RecipientMail {

	/** Stands in a text where the token of the link goes. */
	public static final String TOKEN = Mail.MASK;

	private final Outbox outbox;

	RecipientMail(Outbox outbox) {
		this.outbox = outbox;
	}

	/**
	 * Puts a mail into the outbox, in the transaction of the caller.
	 * @param id by which {@link RecipientPost} knows it
	 * @param organisation slug; its fixed sender is used
	 * @param requestId the case, by which the mail is held and logged; null for a mail
	 * about several
	 * @param body with {@link #TOKEN} in the link
	 * @param to where a wrong address is refused like one the server refuses, and not
	 * here: one wrong entry of a register holds up nothing else
	 * @throws IllegalArgumentException if the subject could break a header
	 */
	@Transactional
	public void send(UUID id, String organisation, UUID requestId, String to, String subject, String body) {
		this.outbox.put(new Mail(id, organisation, requestId, null, MailKind.RECIPIENT, to, subject, body, null, 0, 0));
	}

}
