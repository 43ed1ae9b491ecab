package org.rightsdesk.request;

import java.util.UUID;

import org.springframework.stereotype.Component;

/** Puts a submission and its parties into the tables. */
@Component
class CaseStore {

	private final RequestTable table;

	private final Representations representations;

	CaseStore(RequestTable table, Representations representations) {
		this.table = table;
		this.representations = representations;
	}

	/**
	 * Stores it without any line.
	 * @return the id of the case
	 */
	UUID put(CaseKind kind, NewRequest submission) {
		UUID id = UUID.randomUUID();
		this.table.insert(id, Reference.next(), kind, submission);
		this.table.insert(id, PartyRole.REQUESTER, submission.requester());
		if (submission.dataSubject() != null) {
			this.table.insert(id, PartyRole.DATA_SUBJECT, submission.dataSubject());
			this.representations.begin(id, submission.requester().kind(), submission.dataSubject().age());
		}
		return id;
	}

}
