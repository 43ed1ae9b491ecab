package org.rightsdesk.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.request.Party;
import org.rightsdesk.request.Deaths;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters, keeps them exactly as sent, and puts them on their way. */
@Service
public class Letters {

	/**
	 * On paper these wait for a clerk, and with the request they end; of the others a
	 * person learns another way too.
	 */
	private static final Set<LetterCode> MUST_REACH = EnumSet.of(LetterCode.ANSWER, LetterCode.REFUSAL,
			LetterCode.REFERRAL, LetterCode.WORD_TO_FAMILY, LetterCode.IDENTITY_REQUEST, LetterCode.CLARIFICATION,
			LetterCode.FEE_NOTICE, LetterCode.EXTENSION, LetterCode.PLAIN_REPLY, LetterCode.LAPSE, LetterCode.DELAY,
			LetterCode.EVIDENCE_DELETED, LetterCode.SOMEBODY_ASKS, LetterCode.ANSWERED_PERSON,
			LetterCode.COMPLAINT_RECEIPT, LetterCode.COMPLAINT_ANSWER, LetterCode.MERGED, LetterCode.RESTRICTION_LIFT);

	private final LetterDesk desk;

	private final LetterTable table;

	private final Outbox outbox;

	private final ClerkTasks clerk;

	private final Requests requests;

	private final Deaths deaths;

	private final RequestLog log;

	private final Clock clock;

	Letters(LetterDesk desk, LetterTable table, Outbox outbox, ClerkTasks clerk, Requests requests, Deaths deaths,
			RequestLog log, Clock clock) {
		this.desk = desk;
		this.table = table;
		this.outbox = outbox;
		this.clerk = clerk;
		this.requests = requests;
		this.deaths = deaths;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Renders and keeps the letter to the requester and puts its mail into the outbox, or
	 * marks it to be printed; all in the transaction of the caller. To somebody who has
	 * died nothing goes: such a letter is kept as taken back (I-7).
	 * @return the id of the letter
	 * @throws IllegalStateException naming the rules, when a paragraph that the law asks
	 * for would be missing
	 */
	@Transactional
	public UUID send(UUID requestId, LetterData data) {
		return send(requestId, this.requests.requester(requestId).id(), data);
	}

	/**
	 * The same to another party of the case: the person themselves, where the authority
	 * of whoever asked is not sufficient.
	 */
	@Transactional
	public UUID send(UUID requestId, UUID partyId, LetterData data) {
		LetterFacts facts = this.desk.facts(requestId, partyId, data.code());
		LetterView view = this.desk.write(facts, data);
		boolean byPost = facts.addressee().byPost();
		boolean died = this.deaths.hasDied(requestId, partyId);
		UUID id = UUID.randomUUID();
		LetterState state = byPost ? LetterState.TO_PRINT : LetterState.WAITING;
		Letter letter = new Letter(id, requestId, data.lineId(), partyId, data.code(),
				died ? LetterState.TAKEN_BACK : state, LetterTexts.LANGUAGE.toLanguageTag(), view, this.clock.instant(),
				null, null, null, byPost ? null : MailMessage.id(id, facts.organisation()));
		this.table.insert(letter);
		this.log.append(requestId, "system", died ? "LETTER_NOT_SENT" : "LETTER_WRITTEN", data.code().name());
		if (died) {
			return id;
		}
		if (!byPost) {
			this.outbox.put(letter, facts.organisation().slug());
		}
		else if (MUST_REACH.contains(data.code())) {
			this.clerk.open(requestId, id, DeliveryReason.TO_POST);
		}
		return id;
	}

	/**
	 * Takes back what has not left yet, when the person withdrew: nobody gets an answer
	 * to what they no longer ask. That a restriction ends is told all the same.
	 */
	@Transactional
	public void takeBack(UUID requestId, String by) {
		for (Letter letter : of(requestId)) {
			if (MUST_REACH.contains(letter.code()) && letter.code() != LetterCode.RESTRICTION_LIFT) {
				takeBack(letter, by);
			}
		}
	}

	/** Takes back one letter that must not go any more; one that has gone stays gone. */
	@Transactional
	public void takeBack(Letter letter, String by) {
		if (this.table.takeBack(letter.id())) {
			this.outbox.close(letter.id());
			this.clerk.end(letter.requestId(), letter.id());
			this.log.append(letter.requestId(), by, "LETTER_TAKEN_BACK", letter.code().name());
		}
	}

	/** The letter exactly as {@link #send(UUID, LetterData)} would send it now. */
	public LetterView preview(UUID requestId, LetterData data) {
		return preview(requestId, this.requests.requester(requestId).id(), data);
	}

	/** As {@link #send(UUID, UUID, LetterData)} would send it now. */
	public LetterView preview(UUID requestId, UUID partyId, LetterData data) {
		return this.desk.write(this.desk.facts(requestId, partyId, data.code()), data);
	}

	/** Mails a fresh link to the requester's page; nothing where there is no address. */
	@Transactional
	public void sendLink(UUID requestId) {
		sendLink(this.requests.requester(requestId));
	}

	/** The same to any party. */
	@Transactional
	public void sendLink(Party party) {
		this.desk.notice(party.requestId(), party.id(), MailKind.LINK)
			.ifPresent((notice) -> this.outbox.put(UUID.randomUUID(), notice.organisation(), party.requestId(),
					party.id(), MailKind.LINK, notice.subject(), notice.text()));
	}

	/**
	 * Reminds the requester by mail that a question waits for their answer.
	 * @param until the last day for it
	 * @return false where there is no address: then somebody has to call or write
	 */
	@Transactional
	public boolean remind(UUID requestId, LocalDate until) {
		return remind(requestId, MailKind.REMINDER, until);
	}

	/** The same about a fee, which the mail does not name. */
	@Transactional
	public boolean remindOfFee(UUID requestId, LocalDate until) {
		return remind(requestId, MailKind.FEE_REMINDER, until);
	}

	private boolean remind(UUID requestId, MailKind kind, LocalDate until) {
		UUID requester = this.requests.requester(requestId).id();
		Optional<LetterDesk.Notice> notice = this.desk.notice(requestId, requester, kind,
				Map.of("until", LetterTexts.date(until)));
		notice.ifPresent((mail) -> this.outbox.put(UUID.randomUUID(), mail.organisation(), requestId, requester, kind,
				mail.subject(), mail.text()));
		return notice.isPresent();
	}

	/** The letters of a case, oldest first. */
	public List<Letter> of(UUID requestId) {
		return this.table.of(requestId);
	}

	/** Whether an answer of the case is written and has not left. */
	public boolean isAnswerOnItsWay(UUID requestId) {
		return of(requestId).stream()
			.anyMatch((letter) -> letter.code().isAnswer() && !letter.state().gone()
					&& letter.state() != LetterState.TAKEN_BACK);
	}

	public Optional<Letter> find(UUID letterId) {
		return this.table.find(letterId);
	}

	/** The page of a letter in large print, whatever was chosen when it was written. */
	public String largePrint(Letter letter) {
		return letter.view().page().replaceFirst("<body class=\"letter\">", "<body class=\"letter large-print\">");
	}

}
