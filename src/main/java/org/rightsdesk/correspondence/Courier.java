package org.rightsdesk.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.rightsdesk.correspondence.Attempt.Kind;
import org.rightsdesk.request.AccessLinks;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes mail from the outbox to the server: claims and commits, sends, records and
 * commits. If it dies between sending and recording, the mail goes once more with the
 * same Message-ID; it is never lost (R1).
 */
@Component
class Courier {

	/** At most 4 minutes, so that all is out within 5 once a server is back (R4). */
	private static final Duration LONGEST_WAIT = Duration.ofMinutes(4);

	private static final Logger log = LoggerFactory.getLogger(Courier.class);

	private final OutboxTable outbox;

	private final Requests requests;

	private final JoinedMail joined;

	private final AccessLinks links;

	private final CodeSource codes;

	private final List<RecipientPost> recipients;

	private final Mailer mailer;

	private final DeliveryRecord record;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Courier(OutboxTable outbox, JoinedMail joined, Requests requests, AccessLinks links, CodeSource codes,
			List<RecipientPost> recipients, Mailer mailer, DeliveryRecord record, TransactionTemplate transaction,
			Clock clock) {
		this.outbox = outbox;
		this.requests = requests;
		this.joined = joined;
		this.links = links;
		this.codes = codes;
		this.recipients = recipients;
		this.mailer = mailer;
		this.record = record;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Sends what is due until nothing more is, or until the server cannot be reached:
	 * then the rest waits for the next round instead of failing one by one.
	 * @return how many were sent
	 */
	int deliverDue() {
		int sent = 0;
		Kind last = deliverNext();
		while (last != null && last != Kind.NO_SERVER) {
			sent += (last == Kind.SENT) ? 1 : 0;
			last = deliverNext();
		}
		return sent;
	}

	/** One attempt; null when nothing is due. */
	private Kind deliverNext() {
		Claim claim = this.transaction.execute((status) -> claim());
		if (claim == null) {
			return null;
		}
		Attempt attempt = this.mailer.send(claim.mail(), claim.to(), claim.token());
		this.transaction.executeWithoutResult((status) -> settle(claim, attempt));
		return attempt.kind();
	}

	private Claim claim() {
		return this.outbox.claim(this.clock.instant()).map(this::claim).orElse(null);
	}

	private Claim claim(Mail mail) {
		return switch (mail.kind()) {
			case STAFF -> new Claim(mail, mail.address(), null);
			case RECIPIENT -> new Claim(mail, mail.address(), token(mail));
			case CODE -> new Claim(mail, mail.address(), this.codes.issue(mail.id()));
			default -> toParty(mail);
		};
	}

	private String token(Mail mail) {
		return this.recipients.stream().flatMap((one) -> one.issue(mail.id()).stream()).findFirst().orElseThrow();
	}

	/** Their address is looked up now, so that a corrected one is used. */
	private Claim toParty(Mail mail) {
		Party to = (mail.partyId() != null) ? this.requests.party(mail.requestId(), mail.partyId())
				: this.requests.requester(mail.requestId());
		Mail whole = (mail.kind() == MailKind.LETTER) ? this.joined.join(mail) : mail;
		return new Claim(whole, to.email(), this.links.issue(mail.requestId(), to.id()));
	}

	private void settle(Claim claim, Attempt attempt) {
		Mail mail = claim.mail();
		Instant now = this.clock.instant();
		if (attempt.kind() == Kind.SENT) {
			this.record.sent(mail, now, claim.to());
			return;
		}
		log.warn("Mail {} of kind {}: attempt {} ended with {} ({})", mail.id(), mail.kind(), mail.attempts(),
				attempt.kind(), attempt.code());
		if (attempt.kind() == Kind.REFUSED || !now.isBefore(mail.firstTriedAt().plus(mail.kind().patience()))) {
			this.record.failed(mail, attempt);
		}
		else {
			this.outbox.retry(mail, now.plus(wait(mail.attempts())), attempt.code());
		}
	}

	/** 1, 2, then 4 minutes. */
	private static Duration wait(int attempts) {
		return (attempts > 2) ? LONGEST_WAIT : Duration.ofMinutes(attempts);
	}

	/**
	 * A mail taken for one attempt.
	 *
	 * @param token of its fresh link, or its code, here in memory only; null without
	 */
	private record Claim(Mail mail, String to, String token) {

		@Override
		public String toString() {
			return this.mail.id().toString();
		}

	}

}
