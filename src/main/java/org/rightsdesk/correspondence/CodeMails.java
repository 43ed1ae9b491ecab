package org.rightsdesk.correspondence;

import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Requests;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails with a one-time code to an address that was held before the request: they say the
 * code and the organisation, nothing of the case, since somebody else may read that
 * mailbox by now (T11).
 */
@Service
public class CodeMails {

	private final Outbox outbox;

	private final Requests requests;

	private final Organisations organisations;

	private final MessageSource texts;

	CodeMails(Outbox outbox, Requests requests, Organisations organisations, MessageSource texts) {
		this.outbox = outbox;
		this.requests = requests;
		this.organisations = organisations;
		this.texts = texts;
	}

	/** Whether the text is one plain e-mail address. */
	public static boolean isAddress(String text) {
		try {
			MailAddress.of(text);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * Puts the mail into the outbox; {@link CodeSource} makes its code when it goes.
	 * @param mailId by which the code is asked for
	 * @param address a plain e-mail address
	 */
	@Transactional
	public void send(UUID mailId, UUID requestId, String address) {
		Organisation organisation = this.organisations.get(this.requests.get(requestId).organisation());
		this.outbox.put(new Mail(mailId, organisation.slug(), requestId, MailKind.CODE, address,
				text("subject", organisation.name()), text("text", organisation.name(), Mail.MASK), null, 0, 0));
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage("correspondence.code." + key, facts, Locale.UK);
	}

}
