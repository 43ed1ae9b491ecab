package org.rightsdesk.complaint;

import org.rightsdesk.request.FilesNeeded;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** Files of a request are needed as long as a complaint about it is open. */
@Component
class ComplainedFiles implements FilesNeeded {

	private final ComplaintTable table;

	private final Requests requests;

	ComplainedFiles(ComplaintTable table, Requests requests) {
		this.table = table;
		this.requests = requests;
	}

	@Override
	public boolean needs(SubjectRequest request) {
		return this.table.about(request.id())
			.stream()
			.anyMatch((complaint) -> this.requests.get(complaint.requestId()).closedAt() == null);
	}

}
