package org.rightsdesk.recipients;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.request.Requests;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether a notice reached its recipient, by mail or by a call of its program. */
@Component
class NoticeArrivals {

	private final NoticeTable table;

	private final ReminderDates dates;

	private final ObjectProvider<NotifyRecipientProcess> process;

	private final Requests requests;

	NoticeArrivals(NoticeTable table, ReminderDates dates, ObjectProvider<NotifyRecipientProcess> process,
			Requests requests) {
		this.table = table;
		this.dates = dates;
		this.process = process;
		this.requests = requests;
	}

	/** From now on answers of these recipients of an organisation are waited for. */
	void arrived(String organisation, List<UUID> noticeIds, Instant at) {
		this.table.delivered(noticeIds, at, this.dates.next(organisation));
	}

	/** Shown in the case file, and somebody calls. */
	void failed(UUID noticeId) {
		this.table.lock(noticeId).ifPresent((notice) -> {
			this.table.undelivered(notice.id());
			if (notice.open()) {
				this.process.getObject()
					.contactNeeded(this.requests.get(notice.requestId()).reference().value(), notice);
			}
		});
	}

}
