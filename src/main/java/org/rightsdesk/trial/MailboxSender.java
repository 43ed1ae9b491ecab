package org.rightsdesk.trial;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import org.rightsdesk.engine.PastClock;

import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Takes mails as an SMTP server would and keeps them, so that the code which sends is the
 * same in the trial. What example cases sent in their past is not kept: the letters are
 * in the case files, and a newcomer looks here for their own.
 */
class MailboxSender extends JavaMailSenderImpl {

	/** As RFC 5322 writes it; the mail library does not. */
	private static final String MESSAGE_ID = "Message-ID";

	private final Mailbox mailbox;

	private final Clock clock;

	MailboxSender(Mailbox mailbox, Clock clock) {
		this.mailbox = mailbox;
		this.clock = clock;
	}

	@Override
	protected void doSend(MimeMessage[] messages, Object[] originalMessages) throws MailException {
		if (this.clock instanceof PastClock past && past.isPast()) {
			return;
		}
		for (MimeMessage message : messages) {
			try {
				this.mailbox.keep(read(message));
			}
			catch (MessagingException | IOException ex) {
				throw new MailParseException(ex);
			}
		}
	}

	private TrialMail read(MimeMessage message) throws MessagingException, IOException {
		String messageId = message.getMessageID();
		message.saveChanges();
		if (messageId != null) {
			message.setHeader(MESSAGE_ID, messageId);
		}
		Address[] to = message.getAllRecipients();
		if (to == null || to.length == 0) {
			throw new MessagingException("A mail needs somebody to go to");
		}
		String subject = message.getSubject();
		return new TrialMail(Arrays.stream(to).map(Address::toString).collect(Collectors.joining(", ")),
				(subject != null) ? subject : "", text(message), headers(message), this.clock.instant());
	}

	private static String text(Part part) throws MessagingException, IOException {
		if (part.isMimeType("text/plain")) {
			return part.getContent().toString();
		}
		if (part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				String text = text(parts.getBodyPart(i));
				if (!text.isEmpty()) {
					return text;
				}
			}
		}
		return "";
	}

	private static Map<String, String> headers(MimeMessage message) throws MessagingException, IOException {
		Map<String, String> headers = new LinkedHashMap<>();
		for (Header header : Collections.list(message.getAllHeaders())) {
			String name = header.getName().equalsIgnoreCase(MESSAGE_ID) ? MESSAGE_ID : header.getName();
			headers.merge(name, MimeUtility.decodeText(MimeUtility.unfold(header.getValue())),
					(first, next) -> first + ", " + next);
		}
		return headers;
	}

}
