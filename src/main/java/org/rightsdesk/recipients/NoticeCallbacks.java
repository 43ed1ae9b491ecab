package org.rightsdesk.recipients;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers that the program of a recipient brings, signed like the call to it. */
@Service
public class NoticeCallbacks {

	/** How far the two clocks may be apart. */
	private static final Duration LEEWAY = Duration.ofMinutes(5);

	private final NoticeTable table;

	private final AnswerTable answers;

	private final NoticeAnswers taking;

	private final WebhookSettings settings;

	private final Requests requests;

	private final Clock clock;

	NoticeCallbacks(NoticeTable table, AnswerTable answers, NoticeAnswers taking, WebhookSettings settings,
			Requests requests, Clock clock) {
		this.table = table;
		this.answers = answers;
		this.taking = taking;
		this.settings = settings;
		this.requests = requests;
		this.clock = clock;
	}

	/**
	 * Whether this body comes from the recipient of this notice, and now: the same for an
	 * unknown notice, a held case, a wrong signature and an old one.
	 * @param seconds when it was signed, in seconds of Unix time
	 */
	public boolean accepts(UUID noticeId, long seconds, String signature, byte[] body) {
		Duration apart = Duration.between(Instant.ofEpochSecond(seconds), this.clock.instant()).abs();
		return apart.compareTo(LEEWAY) <= 0 && this.table.find(noticeId)
			.filter((notice) -> notice.place() != null && !this.requests.get(notice.requestId()).held())
			.flatMap((notice) -> this.settings.secret(notice.organisation(), notice.recipientId()))
			.filter((secret) -> WebhookSignature.fits(signature, secret, seconds, body))
			.isPresent();
	}

	/**
	 * Keeps an answer. The same again changes nothing, so that a program may repeat it;
	 * nor does one that was signed before the last one came.
	 * @throws IllegalArgumentException with a plain sentence, where something is missing
	 */
	@Transactional
	public void answer(UUID noticeId, long seconds, NoticeResult result, String words, String passedOn) {
		this.table.lock(noticeId);
		List<RecipientAnswer> own = this.answers.of(noticeId)
			.stream()
			.filter((answer) -> answer.way() == AnswerWay.WEBHOOK)
			.toList();
		RecipientAnswer last = own.isEmpty() ? null : own.get(own.size() - 1);
		boolean repeated = last != null && (last.at().getEpochSecond() > seconds || last.result() == result
				&& last.words().equals(words.strip()) && last.passedOn().equals(passedOn.strip()));
		if (!repeated) {
			this.taking.answer(noticeId, new NoticeAnswers.Given(result, words, passedOn, AnswerWay.WEBHOOK), null,
					RecipientAnswer.RECIPIENT);
		}
	}

}
