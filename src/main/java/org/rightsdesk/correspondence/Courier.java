package org.rightsdesk.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
 * commits, as many together as go in a tenth of a second. If it dies between sending and
 * recording, the mail goes once more with the same Message-ID; it is never lost (R1).
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

	/** As many as the server took in a moment the last time. */
	private volatile int atOnce = 1;

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
		Batch batch = deliver();
		while (batch.tried() > 0) {
			sent += batch.sent().size();
			if (batch.noServer()) {
				return sent;
			}
			batch = deliver();
		}
		return sent;
	}

	/** One attempt each. */
	private Batch deliver() {
		Batch batch = new Batch(this.transaction.execute((status) -> claim(this.atOnce)));
		for (Claim claim = batch.take(); claim != null; claim = batch.take()) {
			batch.ended(claim, this.mailer.send(claim.mail(), claim.to(), claim.token()));
		}
		if (batch.tried() > 0) {
			this.atOnce = batch.next();
		}
		settleSent(batch.sent());
		batch.failed().forEach((claim, attempt) -> record(claim, () -> settle(claim, attempt)));
		if (!batch.left().isEmpty()) {
			this.transaction.executeWithoutResult((status) -> this.outbox.giveBack(batch.left()));
		}
		return batch;
	}

	/** Together where that works; otherwise one that does not spoils no other. */
	private void settleSent(List<Claim> sent) {
		Instant now = this.clock.instant();
		try {
			if (!sent.isEmpty()) {
				this.transaction.executeWithoutResult((status) -> this.record.sent(sent, now));
			}
		}
		catch (RuntimeException ex) {
			sent.forEach((claim) -> record(claim, () -> this.record.sent(List.of(claim), now)));
		}
	}

	/** What cannot be recorded is tried again when the lease has ended. */
	private void record(Claim claim, Runnable ending) {
		try {
			this.transaction.executeWithoutResult((status) -> ending.run());
		}
		catch (RuntimeException ex) {
			log.warn("Mail {} of kind {}: its attempt was not recorded: {}", claim.mail().id(), claim.mail().kind(),
					ex.getClass().getSimpleName());
		}
	}

	private List<Claim> claim(int atMost) {
		List<Mail> mails = this.joined.join(this.outbox.claim(this.clock.instant(), atMost));
		Map<UUID, String> tokens = tokens(
				mails.stream().filter((mail) -> mail.kind() == MailKind.RECIPIENT).map(Mail::id).toList());
		return mails.stream().map((mail) -> claim(mail, tokens)).toList();
	}

	private Claim claim(Mail mail, Map<UUID, String> tokens) {
		return switch (mail.kind()) {
			case STAFF -> new Claim(mail, mail.address(), null);
			case RECIPIENT -> toRecipient(mail, tokens.get(mail.id()));
			case CODE -> new Claim(mail, mail.address(), this.codes.issue(mail.id()));
			default -> toParty(mail);
		};
	}

	/**
	 * Without a link nobody can answer it: then it ends like one to a wrong address, and
	 * holds up no other.
	 */
	private static Claim toRecipient(Mail mail, String token) {
		return new Claim(mail, (token != null) ? mail.address() : "", token);
	}

	private Map<UUID, String> tokens(List<UUID> mailIds) {
		Map<UUID, String> tokens = new HashMap<>();
		List<UUID> left = mailIds;
		for (Iterator<RecipientPost> posts = this.recipients.iterator(); !left.isEmpty() && posts.hasNext();) {
			tokens.putAll(posts.next().issue(left));
			left = left.stream().filter((id) -> !tokens.containsKey(id)).toList();
		}
		return tokens;
	}

	/** Their address is looked up now, so that a corrected one is used. */
	private Claim toParty(Mail mail) {
		Party to = (mail.partyId() != null) ? this.requests.party(mail.requestId(), mail.partyId())
				: this.requests.requester(mail.requestId());
		return new Claim(mail, to.email(), this.links.issue(mail.requestId(), to.id()));
	}

	private void settle(Claim claim, Attempt attempt) {
		Mail mail = claim.mail();
		Instant now = this.clock.instant();
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

}
