package org.rightsdesk.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.request.NewLogEntry;
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

	private final RequestLog log;

	private final ClerkTasks clerk;

	private final List<RecipientPost> recipients;

	DeliveryRecord(OutboxTable outbox, LetterTable letters, RequestLog log, ClerkTasks clerk,
			List<RecipientPost> recipients) {
		this.outbox = outbox;
		this.letters = letters;
		this.log = log;
		this.clerk = clerk;
		this.recipients = recipients;
	}

	/** Nothing happens to one that was claimed anew meanwhile: the later claim counts. */
	public void sent(List<Claim> claims, Instant at) {
		List<Mail> sent = this.outbox.sent(claims, at).stream().map(Claim::mail).toList();
		sent.stream()
			.filter((mail) -> mail.kind() == MailKind.LETTER)
			.forEach((mail) -> this.letters.sent(mail.id(), at));
		List<UUID> toRecipients = sent.stream()
			.filter((mail) -> mail.kind() == MailKind.RECIPIENT)
			.map(Mail::id)
			.toList();
		if (!toRecipients.isEmpty()) {
			this.recipients.forEach((one) -> one.sent(toRecipients, at));
		}
		log(sent, "MAIL_SENT");
	}

	public void failed(Mail mail, Attempt attempt) {
		if (!this.outbox.failed(mail, attempt.code())) {
			return;
		}
		if (mail.kind() == MailKind.LETTER) {
			this.letters.move(mail.id(), LetterState.FAILED);
		}
		log(List.of(mail), "MAIL_FAILED");
		if (mail.kind() == MailKind.RECIPIENT) {
			this.recipients.forEach((one) -> one.failed(mail.id()));
		}
		if (mail.kind().needsClerk()) {
			this.clerk.open(mail.requestId(), mail.id(),
					(attempt.kind() == Attempt.Kind.REFUSED) ? DeliveryReason.REFUSED : DeliveryReason.NOT_REACHED);
		}
	}

	private void log(List<Mail> mails, String what) {
		List<NewLogEntry> entries = mails.stream()
			.filter((mail) -> mail.requestId() != null)
			.map((mail) -> new NewLogEntry(mail.requestId(), "system", what, detail(mail.id(), mail.kind())))
			.toList();
		if (!entries.isEmpty()) {
			this.log.append(entries);
		}
	}

	private String detail(UUID id, MailKind kind) {
		return (kind == MailKind.LETTER) ? this.letters.find(id).orElseThrow().code().name() : kind.name();
	}

}
