package org.rightsdesk.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.request.RequestLog;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how a mail ended, and hands what failed to a clerk. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeliveryRecord {

	private final OutboxTable outbox;

	private final LetterTable letters;

	private final JoinedMail joined;

	private final RequestLog log;

	private final ClerkTasks clerk;

	private final List<RecipientPost> recipients;

	DeliveryRecord(OutboxTable outbox, LetterTable letters, JoinedMail joined, RequestLog log, ClerkTasks clerk,
			List<RecipientPost> recipients) {
		this.outbox = outbox;
		this.letters = letters;
		this.joined = joined;
		this.log = log;
		this.clerk = clerk;
		this.recipients = recipients;
	}

	/** Nothing happens if the mail was claimed anew meanwhile: the later claim counts. */
	public void sent(Mail mail, Instant at, String to) {
		if (!this.outbox.sent(mail, at, to)) {
			return;
		}
		if (mail.kind() == MailKind.LETTER) {
			this.letters.sent(mail.id(), at);
			this.joined.sent(mail.id()).forEach((letter) -> {
				this.letters.sent(letter, at);
				log(mail, letter, "MAIL_SENT");
			});
		}
		if (mail.kind() == MailKind.RECIPIENT) {
			this.recipients.forEach((one) -> one.sent(mail.id(), at));
		}
		log(mail, mail.id(), "MAIL_SENT");
	}

	public void failed(Mail mail, Attempt attempt) {
		if (!this.outbox.failed(mail, attempt.code())) {
			return;
		}
		if (mail.kind() == MailKind.LETTER) {
			this.letters.move(mail.id(), LetterState.FAILED);
			this.joined.failed(mail.id()).forEach((letter) -> {
				this.letters.move(letter, LetterState.FAILED);
				toClerk(mail, letter, attempt);
			});
		}
		if (mail.kind() == MailKind.RECIPIENT) {
			this.recipients.forEach((one) -> one.failed(mail.id()));
		}
		toClerk(mail, mail.id(), attempt);
	}

	private void toClerk(Mail mail, UUID id, Attempt attempt) {
		log(mail, id, "MAIL_FAILED");
		if (mail.kind().needsClerk()) {
			this.clerk.open(mail.requestId(), id,
					(attempt.kind() == Attempt.Kind.REFUSED) ? DeliveryReason.REFUSED : DeliveryReason.NOT_REACHED);
		}
	}

	private void log(Mail mail, UUID id, String what) {
		if (mail.requestId() != null) {
			this.log.append(mail.requestId(), "system", what, detail(id, mail.kind()));
		}
	}

	private String detail(UUID id, MailKind kind) {
		return (kind == MailKind.LETTER) ? this.letters.find(id).orElseThrow().code().name() : kind.name();
	}

}
