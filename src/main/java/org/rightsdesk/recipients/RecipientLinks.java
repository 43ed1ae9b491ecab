package org.rightsdesk.recipients;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.correspondence.RecipientPost;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What becomes of the mails to recipients; asked first, since nearly all are its own. */
@Component
@Order(0)
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
	public Map<UUID, String> issue(Collection<UUID> mailIds) {
		return this.links.issue(mailIds, this.clock.instant());
	}

	@Override
	public void sent(Collection<UUID> mailIds, Instant at) {
		this.links.noticesOf(mailIds)
			.forEach((organisation, notices) -> this.arrivals.arrived(organisation, notices, at));
	}

	@Override
	public void failed(UUID mailId) {
		this.links.noticeOf(mailId).ifPresent(this.arrivals::failed);
	}

}
