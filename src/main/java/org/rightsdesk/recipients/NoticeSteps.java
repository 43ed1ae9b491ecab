package org.rightsdesk.recipients;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.Recipient;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of the processes that tell recipients. */
@Component
class NoticeSteps {

	private static final String BY = "system";

	private final RoundTable rounds;

	private final NoticeTable table;

	private final NoticeQueries queries;

	private final Requests requests;

	private final Organisations organisations;

	private final ReminderDates dates;

	private final NoticeText text;

	private final NoticeMail mail;

	private final CallTable calls;

	private final NoticeJson json;

	private final RequestLog log;

	private final Clock clock;

	NoticeSteps(RoundTable rounds, NoticeTable table, NoticeQueries queries, Requests requests,
			Organisations organisations, ReminderDates dates, NoticeText text, NoticeMail mail, CallTable calls,
			NoticeJson json, RequestLog log, Clock clock) {
		this.rounds = rounds;
		this.table = table;
		this.queries = queries;
		this.requests = requests;
		this.organisations = organisations;
		this.dates = dates;
		this.text = text;
		this.mail = mail;
		this.calls = calls;
		this.json = json;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * The list stands: each recipient has a branch, and whoever gets it onward a name.
	 */
	@Transactional
	public void confirm(UUID roundId, String by) {
		Round round = this.rounds.lock(roundId).orElseThrow();
		if (round.confirmed()) {
			return;
		}
		int place = 0;
		for (Notice notice : this.table.ofRound(roundId)) {
			if (notice.proposed() && notice.action() == NoticeAction.THROUGH_PARENT) {
				this.table.state(notice.id(), NoticeState.NAMED, notice.action(), notice.why(), by);
			}
			else if (notice.proposed()) {
				boolean actsForUs = notice.action() == NoticeAction.INSTRUCT
						|| notice.channel() == Recipient.Channel.OURSELVES;
				this.table.begin(notice.id(), place++, actsForUs ? this.dates.actBy(notice.organisation()) : null);
			}
		}
		this.rounds.confirm(roundId, by, this.clock.instant());
		this.log.append(round.requestId(), by, "RECIPIENTS_CONFIRMED", String.valueOf(place));
	}

	/** How many branches there are. */
	int count(UUID roundId) {
		return (int) this.table.ofRound(roundId).stream().filter((notice) -> notice.place() != null).count();
	}

	boolean processorsAwaited(UUID roundId) {
		return this.queries.anyProcessorOpen(roundId);
	}

	/** Sends the notice by mail, where that is the way; keeps its text in any case. */
	Notice send(UUID roundId, int place) {
		Notice notice = this.table.at(roundId, place).orElseThrow();
		SubjectRequest request = this.requests.get(notice.requestId());
		Organisation organisation = this.organisations.get(notice.organisation());
		String body = this.text.notice(notice, this.rounds.find(roundId).orElseThrow(), request.reference().value(),
				organisation, onward(notice));
		this.table.notice(notice.id(), body, sentToThem(notice) ? NoticeDelivery.WAITING : NoticeDelivery.NONE);
		if (notice.channel() == Recipient.Channel.WEBHOOK) {
			this.calls.insert(notice.id(), this.clock.instant());
		}
		else if (sentToThem(notice)) {
			this.mail.send(notice, request, email(notice), body);
		}
		return notice;
	}

	/** Whether it goes to them by itself, so that nobody has to tell them. */
	boolean sentToThem(Notice notice) {
		return notice.channel() == Recipient.Channel.WEBHOOK
				|| notice.channel() == Recipient.Channel.EMAIL && email(notice) != null;
	}

	Notice notice(UUID noticeId) {
		return this.table.find(noticeId).orElseThrow();
	}

	/** The same notice for a program. */
	byte[] json(Notice notice) {
		return this.json.body(notice, this.rounds.find(notice.roundId()).orElseThrow(),
				this.requests.get(notice.requestId()).reference().value(), onward(notice));
	}

	/** Nobody has to be reminded any more. */
	void settled(UUID noticeId) {
		this.table.heard(noticeId);
	}

	/** Ends the case, where nothing else is open. */
	void finish(UUID roundId) {
		this.requests.close(this.rounds.find(roundId).orElseThrow().requestId(), BY);
	}

	private String email(Notice notice) {
		return this.organisations.get(notice.organisation())
			.recipient(notice.recipientId())
			.map(Recipient::email)
			.orElse(null);
	}

	private List<String> onward(Notice notice) {
		return this.queries.onward(notice.roundId(), notice.recipientId());
	}

}
