package org.rightsdesk.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers of one request that are ready together leave in one mail, so that whoever used
 * several rights is not written to four times in an hour. Each keeps its own letter.
 */
@Component
class JoinedMail {

	private final JoinedTable table;

	private final AnswersUnderWay others;

	private final LetterDesk desk;

	private final Requests requests;

	private final Duration together;

	private final Clock clock;

	JoinedMail(JoinedTable table, AnswersUnderWay others, LetterDesk desk, Requests requests,
			@Value("${rightsdesk.outbox.together:10m}") Duration together, Clock clock) {
		this.table = table;
		this.others = others;
		this.desk = desk;
		this.requests = requests;
		this.together = together;
		this.clock = clock;
	}

	/**
	 * When the mail of a letter may go. An answer waits for another that is decided, but
	 * never into the next day: the day on which it is sent is the day we answered (law.md
	 * 5.1).
	 */
	Instant due(Letter letter) {
		Instant now = this.clock.instant();
		if (!letter.code().isAnswer() || letter.lineId() == null || !this.others.beside(letter.lineId())) {
			return now;
		}
		ZoneId zone = this.requests.get(letter.requestId()).zone();
		Instant later = now.plus(this.together);
		return LocalDate.ofInstant(later, zone).equals(LocalDate.ofInstant(now, zone)) ? later : now;
	}

	/**
	 * Lets an answer that is about to go take along other answers to the same person that
	 * nobody has tried to send, be they claimed with it or waiting.
	 * @return the mails as they go, without those that another one takes along
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Mail> join(List<Mail> claimed) {
		Set<UUID> free = claimed.stream().map(Mail::id).collect(Collectors.toCollection(HashSet::new));
		Set<UUID> answers = answers(claimed);
		List<Mail> going = new ArrayList<>();
		for (Mail mail : claimed) {
			if (free.remove(mail.id())) {
				boolean answer = answers.contains(mail.id());
				if (answer) {
					free.removeAll(this.table.join(mail, free));
				}
				going.add(answer ? whole(mail) : mail);
			}
		}
		return going;
	}

	private Set<UUID> answers(List<Mail> mails) {
		List<UUID> letters = mails.stream().filter((mail) -> mail.kind() == MailKind.LETTER).map(Mail::id).toList();
		return letters.isEmpty() ? Set.of() : this.table.answers(letters);
	}

	/** The mail names every right that it brings an answer to. */
	private Mail whole(Mail mail) {
		List<UUID> lines = this.table.lines(mail.id());
		if (lines.size() < 2) {
			return mail;
		}
		List<Right> rights = lines.stream().map((line) -> this.requests.line(line).right()).toList();
		LetterView view = this.desk.answers(mail.requestId(), mail.partyId(), rights);
		this.table.rewrite(mail.id(), view);
		return new Mail(mail.id(), mail.organisation(), mail.requestId(), mail.partyId(), mail.kind(), mail.address(),
				view.subject(), view.mail(), mail.firstTriedAt(), mail.attempts(), mail.fence());
	}

	/** The letters that left with this mail. */
	List<UUID> sent(UUID mailId) {
		return this.table.sent(mailId);
	}

	/** The letters that did not leave with this mail and are by themselves again. */
	List<UUID> failed(UUID mailId) {
		return this.table.failed(mailId);
	}

}
