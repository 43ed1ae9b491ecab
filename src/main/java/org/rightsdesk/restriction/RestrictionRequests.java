package org.rightsdesk.restriction;

import java.util.UUID;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a line of restriction asks for, as staff write it down. */
@Service
public class RestrictionRequests {

	private final RestrictionRequestTable table;

	private final Decisions decisions;

	private final Requests requests;

	private final RequestLog log;

	RestrictionRequests(RestrictionRequestTable table, Decisions decisions, Requests requests, RequestLog log) {
		this.table = table;
		this.decisions = decisions;
		this.requests = requests;
		this.log = log;
	}

	/** What is written about it so far, and before that what the person said. */
	public RestrictionRequest of(UUID lineId) {
		return this.table.find(lineId).orElseGet(() -> RestrictionRequest.said(lineId, this.requests.details(lineId)));
	}

	/**
	 * Replaces what was written before.
	 * @throws IllegalStateException with a plain sentence, while the answer is prepared
	 */
	@Transactional
	public void write(RestrictionRequest wish, String by) {
		this.decisions.requireUndecided(wish.lineId());
		this.table.write(wish);
		this.log.append(this.requests.line(wish.lineId()).requestId(), by, "RESTRICTION_WRITTEN", "");
	}

}
