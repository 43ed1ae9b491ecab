package org.rightsdesk.recipients;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.correspondence.RecipientPost;
import org.springframework.stereotype.Component;

/** What becomes of the mails to recipients. */
@Component
class RecipientLinks implements RecipientPost {

	private final LinkTable links;

	private final NoticeArrivals arrivals;

	private final Clock clock;

	RecipientLinks(LinkTable links, NoticeArrivals arrivals, Clock clock) {
		this.links = links;
		this.arrivals = arrivals;
		this.clock = clock;
	}

	@Override
	public Optional<String> issue(UUID mailId) {
		return this.links.issue(mailId, this.clock.instant());
	}

	@Override
	public void sent(UUID mailId, Instant at) {
		this.links.noticeOf(mailId).ifPresent((notice) -> this.arrivals.arrived(notice, at));
	}

	@Override
	public void failed(UUID mailId) {
		this.links.noticeOf(mailId).ifPresent(this.arrivals::failed);
	}

}
