package org.rightsdesk.assessment;

import java.util.UUID;

import org.rightsdesk.request.OpenAssessments;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;

@Component
class UnfinishedAssessments implements OpenAssessments {

	private final AssessmentTable table;

	private final Requests requests;

	UnfinishedAssessments(AssessmentTable table, Requests requests) {
		this.table = table;
		this.requests = requests;
	}

	@Override
	public boolean any(UUID requestId) {
		return this.requests.lines(requestId).stream().anyMatch((line) -> isOpen(line.id()));
	}

	@Override
	public boolean isOpen(UUID lineId) {
		return this.table.open(lineId).isPresent();
	}

}
