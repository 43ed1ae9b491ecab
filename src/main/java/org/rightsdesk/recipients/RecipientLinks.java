package org.rightsdesk.recipients;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.correspondence.RecipientPost;
import org.rightsdesk.request.Requests;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What becomes of the mails to recipients. */
@Component
class RecipientLinks implements RecipientPost {

	private final LinkTable links;

	private final NoticeTable table;

	private final ReminderDates dates;

	private final ObjectProvider<NotifyRecipientProcess> process;

	private final Requests requests;

	private final Clock clock;

	RecipientLinks(LinkTable links, NoticeTable table, ReminderDates dates,
			ObjectProvider<NotifyRecipientProcess> process, Requests requests, Clock clock) {
		this.links = links;
		this.table = table;
		this.dates = dates;
		this.process = process;
		this.requests = requests;
		this.clock = clock;
	}

	@Override
	public Optional<String> issue(UUID mailId) {
		return this.links.issue(mailId, this.clock.instant());
	}

	@Override
	public void sent(UUID mailId, Instant at) {
		this.links.noticeOf(mailId)
			.flatMap(this.table::lock)
			.ifPresent((notice) -> this.table.delivered(notice.id(), at, this.dates.next(notice)));
	}

	/** Shown in the case file, and somebody calls. */
	@Override
	public void failed(UUID mailId) {
		this.links.noticeOf(mailId).flatMap(this.table::lock).ifPresent((notice) -> {
			this.table.undelivered(notice.id());
			if (notice.open()) {
				this.process.getObject()
					.contactNeeded(this.requests.get(notice.requestId()).reference().value(), notice);
			}
		});
	}

}
