package org.rightsdesk.recipients;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.organisation.Recipient.Role;
import org.rightsdesk.request.RequestLog;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is told of what was done on a line, as staff see and settle it (Art. 19). */
@Service
public class Recipients {

	private final RoundTable rounds;

	private final NoticeTable table;

	private final AnswerTable answers;

	private final RequestLog log;

	Recipients(RoundTable rounds, NoticeTable table, AnswerTable answers, RequestLog log) {
		this.rounds = rounds;
		this.table = table;
		this.answers = answers;
		this.log = log;
	}

	/** The tellings of a case, oldest first. */
	public List<Round> rounds(UUID requestId) {
		return this.rounds.of(requestId);
	}

	/** Who is told, and who is not, by name. */
	public List<Notice> notices(UUID roundId) {
		return this.table.ofRound(roundId);
	}

	/**
	 * Who hears of what was done, for the person who asked: of a recipient that was told
	 * more than once what came of the last time.
	 */
	public List<Hearer> hearers(UUID requestId) {
		Map<String, Hearer> byName = new TreeMap<>();
		for (Round round : this.rounds.of(requestId)) {
			List<Notice> notices = round.confirmed() ? this.table.ofRound(round.id()) : List.of();
			Set<String> told = notices.stream()
				.filter((notice) -> notice.toldAt() != null)
				.map(Notice::recipientId)
				.collect(Collectors.toSet());
			notices.stream()
				.filter((notice) -> !notice.leftOut())
				.forEach((notice) -> byName.put(notice.name(), Hearer.of(notice, told.contains(notice.parentId()))));
		}
		return List.copyOf(byName.values());
	}

	/** One notification, if it belongs to this case. */
	public Optional<Notice> notice(UUID requestId, UUID noticeId) {
		return this.table.find(noticeId).filter((notice) -> notice.requestId().equals(requestId));
	}

	/** What the recipient said and what was tried, in the order in which it was noted. */
	public List<RecipientAnswer> answers(UUID noticeId) {
		return this.answers.of(noticeId);
	}

	/**
	 * Writes by what recipients find the records, and what they need to know to do the
	 * same.
	 * @param records the least that will do (L-8)
	 * @param changed may be empty, unless data were corrected
	 * @throws IllegalStateException with a plain sentence, once the list is confirmed
	 */
	@Transactional
	public void describe(UUID requestId, UUID roundId, String records, String changed, String by) {
		unconfirmed(requestId, roundId);
		this.rounds.describe(roundId, records.strip(), changed.strip());
		this.log.append(requestId, by, "RECIPIENTS_DESCRIBED", "");
	}

	/**
	 * Takes a recipient out of the list: it never got these data, say.
	 * @throws IllegalStateException with a plain sentence, once the list is confirmed
	 */
	@Transactional
	public void takeOut(UUID requestId, UUID noticeId, String why, String by) {
		Notice notice = changeable(requestId, noticeId);
		requireWords(why);
		this.table.state(noticeId, NoticeState.LEFT_OUT, notice.action(), why.strip(), by);
		this.log.append(requestId, by, "RECIPIENT_TAKEN_OUT", notice.recipientId());
	}

	/**
	 * Adds a recipient of the register that was left out.
	 * @throws IllegalStateException with a plain sentence, once the list is confirmed
	 */
	@Transactional
	public void add(UUID requestId, UUID noticeId, String why, String by) {
		Notice notice = changeable(requestId, noticeId);
		requireWords(why);
		this.table.state(noticeId, NoticeState.PROPOSED, action(notice.role()), why.strip(), by);
		this.log.append(requestId, by, "RECIPIENT_ADDED", notice.recipientId());
	}

	private static NoticeAction action(Role role) {
		return switch (role) {
			case PROCESSOR -> NoticeAction.INSTRUCT;
			case ONWARD -> NoticeAction.THROUGH_PARENT;
			default -> NoticeAction.NOTIFY;
		};
	}

	private Notice changeable(UUID requestId, UUID noticeId) {
		Notice notice = notice(requestId, noticeId)
			.orElseThrow(() -> new IllegalStateException("There is no such recipient in this case."));
		unconfirmed(requestId, notice.roundId());
		return this.table.lock(noticeId)
			.filter((locked) -> locked.proposed() || locked.leftOut())
			.orElseThrow(() -> new IllegalStateException("What came of this recipient is settled already."));
	}

	private void unconfirmed(UUID requestId, UUID roundId) {
		this.rounds.lock(roundId)
			.filter((round) -> round.requestId().equals(requestId) && !round.confirmed())
			.orElseThrow(() -> new IllegalStateException("This list is confirmed already, and the notices are going."));
	}

	private static void requireWords(String why) {
		if (why == null || why.isBlank()) {
			throw new IllegalArgumentException("Write why.");
		}
	}

}
