package org.rightsdesk.recipients;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.engine.StaffTask;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What owners do in products that nobody answers for, such as a mailing tool: the notice
 * goes to them, and they record what came of it (N-3).
 */
@Service
public class ProductWork {

	private final NoticeTable table;

	private final AnswerTable answers;

	private final ProductMail mail;

	private final NoticeMail noticeMail;

	private final ReminderDates dates;

	private final Organisations organisations;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	ProductWork(NoticeTable table, AnswerTable answers, ProductMail mail, NoticeMail noticeMail, ReminderDates dates,
			Organisations organisations, Requests requests, RequestLog log, Clock clock) {
		this.table = table;
		this.answers = answers;
		this.mail = mail;
		this.noticeMail = noticeMail;
		this.dates = dates;
		this.organisations = organisations;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	/** The notice that an owner acts on in this task; empty for any other task. */
	public static Optional<UUID> noticeOf(StaffTask task) {
		return Optional.ofNullable(task)
			.filter((one) -> one.key().equals(NotifyRecipientProcess.ACT_IN_PRODUCT))
			.map((one) -> one.ids().get(NotifyRecipientProcess.NOTIFICATION_ID.name()))
			.map(UUID::fromString);
	}

	/** One notice of any case; the caller knows who may ask. */
	public Optional<Notice> notice(UUID noticeId) {
		return this.table.find(noticeId);
	}

	/** Who acts on it; empty where a handler has to see to it. */
	public Optional<String> ownerGroup(Notice notice) {
		return this.organisations.get(notice.organisation()).ownerActingFor(notice.recipientId());
	}

	/**
	 * Keeps what came of it until the owner completes the task; what is recorded again
	 * takes its place.
	 * @param by user name of the owner; the caller lets nobody else
	 * @throws IllegalArgumentException with a plain sentence, if that is no answer or it
	 * says not why
	 * @throws IllegalStateException with a plain sentence, where it is settled already
	 */
	@Transactional
	public void record(UUID noticeId, NoticeResult result, String words, String by) {
		Notice notice = open(noticeId);
		var given = new NoticeAnswers.Given(result, words.strip(), "", AnswerWay.OURSELVES);
		NoticeAnswers.require(given);
		Instant now = this.clock.instant();
		this.answers.insert(noticeId, new RecipientAnswer(given.result(), given.words(), given.passedOn(), given.way(),
				now.atZone(request(notice).zone()).toLocalDate(), by, now));
	}

	/** What the owner recorded last; empty for nothing. */
	public Optional<RecipientAnswer> recorded(UUID noticeId) {
		return this.answers.of(noticeId)
			.stream()
			.filter((answer) -> answer.way() == AnswerWay.OURSELVES && answer.result() != null)
			.reduce((first, last) -> last);
	}

	/** The owner is done; the task itself lets the process go on. */
	void finish(UUID noticeId, String by) {
		Notice notice = open(noticeId);
		NoticeResult result = recorded(noticeId).orElseThrow().result();
		this.table.told(noticeId, this.clock.instant());
		this.table.settle(noticeId, result, by, null, this.clock.instant());
		this.log.append(notice.requestId(), by, "RECIPIENT_ANSWERED", result.name());
		if (result == NoticeResult.CANNOT) {
			this.noticeMail.tellHandlers(notice, request(notice));
		}
	}

	/**
	 * Asks the owner, and plans the first reminder.
	 * @return their group; empty where there is no owner to ask
	 */
	Optional<String> ask(Notice notice) {
		Optional<String> group = ownerGroup(notice);
		group.ifPresent((owner) -> {
			this.table.contacted(notice.id(), 0, this.dates.next(notice.organisation()));
			this.mail.ask(notice, owner, request(notice).reference().value());
		});
		return group;
	}

	/** Reminds the owner again, and the handlers too once that has not helped. */
	void remind(Notice notice, boolean handlersToo) {
		String group = ownerGroup(notice).orElseThrow();
		this.mail.remind(notice, group, request(notice).reference().value(), handlersToo);
		this.table.contacted(notice.id(), notice.contacts() + 1, this.dates.next(notice.organisation()));
	}

	private Notice open(UUID noticeId) {
		return this.table.lock(noticeId)
			.filter(Notice::open)
			.orElseThrow(() -> new IllegalStateException("What came of this recipient is settled already."));
	}

	private SubjectRequest request(Notice notice) {
		return this.requests.get(notice.requestId());
	}

}
