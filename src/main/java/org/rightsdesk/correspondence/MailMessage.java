package org.rightsdesk.correspondence;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.rightsdesk.organisation.Organisation;

/**
 * Fills a message: the organisation's fixed sender, one recipient, and headers that hold
 * nothing a person typed (T11, S11).
 */
final class MailMessage {

	private MailMessage() {
	}

	/** The same for each attempt, so that a receiver can tell a repetition. */
	static String id(UUID mail, Organisation organisation) {
		String from = organisation.mail().from();
		return "<" + mail + "@" + from.substring(from.indexOf('@') + 1) + ">";
	}

	static void fill(MimeMessage message, Mail mail, String body, InternetAddress to, Organisation organisation,
			Instant now) throws MessagingException {
		message.setHeader("Message-ID", id(mail.id(), organisation));
		message.setFrom(sender(organisation));
		message.setReplyTo(new InternetAddress[] { MailAddress.of(organisation.mail().replyTo()) });
		message.setRecipient(Message.RecipientType.TO, to);
		message.setSubject(MailAddress.subject(mail.subject()), StandardCharsets.UTF_8.name());
		message.setSentDate(Date.from(now));
		// RFC 3834: no holiday note answers a machine.
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setText(body, StandardCharsets.UTF_8.name());
	}

	private static InternetAddress sender(Organisation organisation) throws MessagingException {
		InternetAddress from = MailAddress.of(organisation.mail().from());
		try {
			from.setPersonal(MailAddress.subject(organisation.mail().fromName()), StandardCharsets.UTF_8.name());
			return from;
		}
		catch (UnsupportedEncodingException ex) {
			throw new MessagingException("UTF-8 is missing", ex);
		}
	}

}
