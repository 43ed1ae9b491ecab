package org.rightsdesk.correspondence;

import java.time.Clock;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;

import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Hands one mail to the mail server; outside any transaction, since a server can hang.
 */
@Component
class Mailer {

	private final JavaMailSender sender;

	private final Organisations organisations;

	private final Clock clock;

	Mailer(JavaMailSender sender, Organisations organisations, Clock clock) {
		this.sender = sender;
		this.organisations = organisations;
		this.clock = clock;
	}

	/**
	 * @param to the address; one that is none is refused like one the server refuses
	 * @param token of the link, or the code; null where the mail has neither
	 */
	Attempt send(Mail mail, String to, String token) {
		try {
			InternetAddress recipient = MailAddress.of(to);
			Organisation organisation = this.organisations.get(mail.organisation());
			String body = (token != null) ? mail.body().replace(Mail.MASK, token) : mail.body();
			var message = this.sender.createMimeMessage();
			MailMessage.fill(message, mail, body, recipient, organisation, this.clock.instant());
			this.sender.send(message);
			return Attempt.sent();
		}
		catch (IllegalArgumentException ex) {
			return Attempt.refused("not-an-address");
		}
		catch (MessagingException | RuntimeException ex) {
			return Attempt.failed(ex);
		}
	}

}
