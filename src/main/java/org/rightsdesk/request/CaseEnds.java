package org.rightsdesk.request;

import java.time.Clock;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ends lines and cases, and tells whoever waited for it. */
@Component
class CaseEnds {

	private final RequestTable table;

	private final RequestLog log;

	private final ObjectProvider<RecipientNotices> notices;

	private final ObjectProvider<LineFollower> followers;

	private final Clock clock;

	CaseEnds(RequestTable table, RequestLog log, ObjectProvider<RecipientNotices> notices,
			ObjectProvider<LineFollower> followers, Clock clock) {
		this.table = table;
		this.log = log;
		this.notices = notices;
		this.followers = followers;
		this.clock = clock;
	}

	void closeLine(RequestLine line, Outcome outcome, String by) {
		AllowedOutcomes.require(line.right(), outcome);
		if (this.table.closeLine(line.id(), outcome, this.clock.instant())) {
			this.log.append(line.requestId(), by, "LINE_CLOSED", outcome.name());
			RequestLine closed = this.table.line(line.id()).orElseThrow();
			this.followers.orderedStream().forEach((follower) -> follower.lineClosed(closed));
		}
	}

	void close(UUID requestId, String by) {
		if (this.notices.stream().noneMatch((one) -> one.anyOpen(requestId))
				&& this.table.close(requestId, this.clock.instant())) {
			this.log.append(requestId, by, "CLOSED", "");
		}
	}

}
