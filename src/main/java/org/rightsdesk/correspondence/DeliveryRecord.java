package org.rightsdesk.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

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

	/** Nothing happens to one that was claimed anew meanwhile: the later claim counts. */
	public void sent(List<Claim> claims, Instant at) {
		List<Mail> sent = this.outbox.sent(claims, at).stream().map(Claim::mail).toList();
		List<NewLogEntry> entries = new ArrayList<>();
		for (Mail mail : sent) {
			for (UUID id : brought(mail, this.joined::sent)) {
				if (mail.kind() == MailKind.LETTER) {
					this.letters.sent(id, at);
				}
				entry(mail, id, "MAIL_SENT").ifPresent(entries::add);
			}
		}
		List<UUID> toRecipients = sent.stream()
			.filter((mail) -> mail.kind() == MailKind.RECIPIENT)
			.map(Mail::id)
			.toList();
		if (!toRecipients.isEmpty()) {
			this.recipients.forEach((one) -> one.sent(toRecipients, at));
		}
		if (!entries.isEmpty()) {
			this.log.append(entries);
		}
	}

	public void failed(Mail mail, Attempt attempt) {
		if (!this.outbox.failed(mail, attempt.code())) {
			return;
		}
		if (mail.kind() == MailKind.RECIPIENT) {
			this.recipients.forEach((one) -> one.failed(mail.id()));
		}
		for (UUID id : brought(mail, this.joined::failed)) {
			if (mail.kind() == MailKind.LETTER) {
				this.letters.move(id, LetterState.FAILED);
			}
			toClerk(mail, id, attempt);
		}
	}

	/** What a mail brings: itself, and with a letter those that it takes along. */
	private static List<UUID> brought(Mail mail, Function<UUID, List<UUID>> others) {
		return (mail.kind() != MailKind.LETTER) ? List.of(mail.id())
				: Stream.concat(Stream.of(mail.id()), others.apply(mail.id()).stream()).toList();
	}

	private void toClerk(Mail mail, UUID id, Attempt attempt) {
		entry(mail, id, "MAIL_FAILED").ifPresent((entry) -> this.log.append(List.of(entry)));
		if (mail.kind().needsClerk()) {
			this.clerk.open(mail.requestId(), id,
					(attempt.kind() == Attempt.Kind.REFUSED) ? DeliveryReason.REFUSED : DeliveryReason.NOT_REACHED);
		}
	}

	private Optional<NewLogEntry> entry(Mail mail, UUID id, String what) {
		return Optional.ofNullable(mail.requestId())
			.map((request) -> new NewLogEntry(request, "system", what, detail(id, mail.kind())));
	}

	private String detail(UUID id, MailKind kind) {
		return (kind == MailKind.LETTER) ? this.letters.find(id).orElseThrow().code().name() : kind.name();
	}

}
