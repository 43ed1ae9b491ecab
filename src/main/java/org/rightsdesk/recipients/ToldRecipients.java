package org.rightsdesk.recipients;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.request.RecipientNotices;

import org.springframework.stereotype.Component;

/** What the case and its letters need to know of the recipients (N-2, N-3). */
@Component
class ToldRecipients implements RecipientNotices {

	private final NoticeQueries queries;

	private final RoundTable rounds;

	private final NoticeTable table;

	ToldRecipients(NoticeQueries queries, RoundTable rounds, NoticeTable table) {
		this.queries = queries;
		this.rounds = rounds;
		this.table = table;
	}

	@Override
	public List<String> told(UUID lineId) {
		return this.queries.told(lineId);
	}

	@Override
	public List<String> unable(UUID lineId) {
		return this.queries.unable(lineId);
	}

	@Override
	public boolean toldOfRestriction(UUID lineId) {
		return this.rounds.restriction(lineId)
			.stream()
			.flatMap((round) -> this.table.ofRound(round.id()).stream())
			.anyMatch(Notice::told);
	}

	@Override
	public boolean anyOpen(UUID requestId) {
		return this.queries.anyOpen(requestId);
	}

}
