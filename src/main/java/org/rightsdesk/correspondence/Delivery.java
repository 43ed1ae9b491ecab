package org.rightsdesk.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.rightsdesk.request.Deaths;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What staff can do about mail and post on its way. */
@Service
public class Delivery {

	private final Courier courier;

	private final StaffDigests digests;

	private final LettersSent lettersSent;

	private final OutboxTable outbox;

	private final LetterTable letters;

	private final Requests requests;

	private final Deaths deaths;

	private final RequestLog log;

	private final Doorbell doorbell;

	private final Clock clock;

	Delivery(Courier courier, StaffDigests digests, LettersSent lettersSent, OutboxTable outbox, LetterTable letters,
			Requests requests, Deaths deaths, RequestLog log, Doorbell doorbell, Clock clock) {
		this.courier = courier;
		this.digests = digests;
		this.lettersSent = lettersSent;
		this.outbox = outbox;
		this.letters = letters;
		this.requests = requests;
		this.deaths = deaths;
		this.log = log;
		this.doorbell = doorbell;
		this.clock = clock;
	}

	/** Keeps all mail and links of the case until it is released. */
	@Transactional
	public void hold(UUID requestId, String by) {
		this.requests.hold(requestId, true, by);
	}

	/**
	 * Lets held mail go, with the full time to try.
	 * @throws IllegalStateException with a plain sentence, where it would go to somebody
	 * who has died (I-7)
	 */
	@Transactional
	public void release(UUID requestId, String by) {
		if (this.deaths.hasDied(requestId, this.requests.requester(requestId).id())) {
			throw new IllegalStateException("The person has died, so no mail goes to them any more.");
		}
		this.requests.hold(requestId, false, by);
		this.outbox.startOver(requestId, this.clock.instant());
		this.doorbell.ringAfterCommit();
	}

	public boolean held(UUID requestId) {
		return this.requests.get(requestId).held();
	}

	/**
	 * Records that a letter went by post; its mail, if it still waits, does not go as
	 * well.
	 * @throws IllegalArgumentException with a plain sentence if the day lies in the
	 * future or before the letter was written
	 * @throws IllegalStateException with a plain sentence if it has already gone
	 */
	@Transactional
	public void markPosted(UUID letterId, LocalDate on, String by) {
		Letter letter = this.letters.find(letterId).orElseThrow();
		SubjectRequest request = this.requests.get(letter.requestId());
		if (on.isAfter(LocalDate.ofInstant(this.clock.instant(), request.zone()))) {
			throw new IllegalArgumentException("The day of posting cannot lie in the future.");
		}
		if (on.isBefore(LocalDate.ofInstant(letter.renderedAt(), request.zone()))) {
			throw new IllegalArgumentException("The day of posting cannot be before the letter was written.");
		}
		if (!this.letters.posted(letterId, on, by)) {
			throw new IllegalStateException("This letter has already gone.");
		}
		this.outbox.close(letterId);
		this.log.append(request.id(), by, "LETTER_POSTED", letter.code().name());
		this.doorbell.ringAfterCommit();
	}

	/**
	 * Sends what is due now and tells waiting processes of letters that have gone. Not
	 * inside a transaction: each step has its own.
	 * @return how many mails were sent
	 */
	@Transactional(propagation = Propagation.NEVER)
	public int deliverDue() {
		this.digests.sendDue();
		int sent = this.courier.deliverDue();
		this.lettersSent.tell();
		return sent;
	}

}
