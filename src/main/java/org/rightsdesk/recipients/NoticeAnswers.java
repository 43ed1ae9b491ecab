package org.rightsdesk.recipients;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what recipients answer, by their link or through staff, and wakes who waits. */
@Service
public class NoticeAnswers {

	/** Longest reason, in characters. */
	public static final int MOST_WORDS = 4_000;

	/** Longest list of others who were told, in characters. */
	public static final int MOST_PASSED_ON = 500;

	private final NoticeTable table;

	private final AnswerTable answers;

	private final NotifyRecipientProcess process;

	private final Requests requests;

	private final NoticeMail mail;

	private final RequestLog log;

	private final Clock clock;

	NoticeAnswers(NoticeTable table, AnswerTable answers, NotifyRecipientProcess process, Requests requests,
			NoticeMail mail, RequestLog log, Clock clock) {
		this.table = table;
		this.answers = answers;
		this.process = process;
		this.requests = requests;
		this.mail = mail;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Keeps an answer; one that comes again is kept too, and the last one counts.
	 * @param words why it cannot; may be empty otherwise
	 * @param passedOn whom the recipient told in turn; may be empty
	 * @param on the true day, in the organisation's zone; null for today
	 * @param by user name, or {@link RecipientAnswer#RECIPIENT}
	 * @throws IllegalArgumentException with a plain sentence, if that is no answer, the
	 * day lies in the future, or it says not why
	 * @throws IllegalStateException with a plain sentence, where nobody was asked
	 */
	@Transactional
	public void answer(UUID noticeId, Given given, LocalDate on, String by) {
		Notice notice = asked(noticeId);
		SubjectRequest request = this.requests.get(notice.requestId());
		Instant now = this.clock.instant();
		LocalDate day = day(on, now, request);
		require(given);
		this.answers.insert(noticeId, new RecipientAnswer(given.result(), given.words().strip(),
				given.passedOn().strip(), given.way(), day, by, now));
		this.table.told(noticeId, now);
		this.log.append(notice.requestId(), by, "RECIPIENT_ANSWERED", given.result().name());
		settle(notice, given.result(), by, null);
		if (given.result() == NoticeResult.CANNOT) {
			this.mail.tellHandlers(notice, request);
		}
	}

	/**
	 * Keeps how and when a recipient was told by hand.
	 * @throws IllegalStateException with a plain sentence, where nobody is to be told
	 */
	@Transactional
	public void told(UUID noticeId, String words, AnswerWay way, LocalDate on, String by) {
		Notice notice = asked(noticeId);
		Instant now = this.clock.instant();
		LocalDate day = day(on, now, this.requests.get(notice.requestId()));
		if (words.isBlank()) {
			throw new IllegalArgumentException("Write whom you told, and what they said.");
		}
		shorter("What was said", words, MOST_WORDS);
		this.answers.insert(noticeId, new RecipientAnswer(null, words.strip(), "", way, day, by, now));
		this.table.told(noticeId, now);
		this.log.append(notice.requestId(), by, "RECIPIENT_CONTACTED", way.name());
	}

	/** Ends the waiting; the last result counts where there was one before. */
	void settle(Notice notice, NoticeResult result, String by, String approvedBy) {
		this.table.settle(notice.id(), result, by, approvedBy, this.clock.instant());
		if (notice.open()) {
			this.process.answered(this.requests.get(notice.requestId()).reference().value(), notice.id());
		}
	}

	/**
	 * Told, and no reply after reminders (N-3); the task itself lets the process go on.
	 */
	void settleQuietly(Notice notice, String by) {
		this.table.settle(notice.id(), NoticeResult.NOTIFIED, by, null, this.clock.instant());
		this.log.append(notice.requestId(), by, "RECIPIENT_NO_REPLY", "");
	}

	static void require(Given given) {
		if (given.result() == null || !given.result().isAnswer()) {
			throw new IllegalArgumentException("Choose one of the answers.");
		}
		if (given.result() == NoticeResult.CANNOT && given.words().isBlank()) {
			throw new IllegalArgumentException("Write why it cannot be done.");
		}
		shorter("Why not", given.words(), MOST_WORDS);
		shorter("Whom you passed this on to", given.passedOn(), MOST_PASSED_ON);
	}

	private static void shorter(String field, String text, int most) {
		if (text.length() > most) {
			throw new IllegalArgumentException("%s: write at most %,d characters.".formatted(field, most));
		}
	}

	private Notice asked(UUID noticeId) {
		return this.table.lock(noticeId)
			.filter((notice) -> notice.place() != null)
			.orElseThrow(() -> new IllegalStateException("This recipient is not asked for anything."));
	}

	private static LocalDate day(LocalDate on, Instant now, SubjectRequest request) {
		LocalDate today = now.atZone(request.zone()).toLocalDate();
		if (on != null && on.isAfter(today)) {
			throw new IllegalArgumentException("This day lies in the future. Enter when it was.");
		}
		return (on != null) ? on : today;
	}

	/**
	 * What was answered.
	 *
	 * @param words never null
	 * @param passedOn never null
	 */
	public record Given(NoticeResult result, String words, String passedOn, AnswerWay way) {
	}

}
