package org.rightsdesk.casework;

import org.rightsdesk.complaint.CaseComplaints;
import org.rightsdesk.complaint.Complaint;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** The complaints about a request, in its case file. */
@Component
class ComplaintsSection implements CaseSection {

	private final CaseComplaints complaints;

	private final Requests requests;

	ComplaintsSection(CaseComplaints complaints, Requests requests) {
		this.complaints = complaints;
		this.requests = requests;
	}

	@Override
	public String name() {
		return "complaints";
	}

	@Override
	public boolean shown(OpenCase open) {
		return open.whole() && !open.complaint();
	}

	@Override
	public Object view(OpenCase open) {
		return this.complaints.of(open.id()).stream().map(this::row).toList();
	}

	private ComplaintView.Row row(Complaint complaint) {
		SubjectRequest its = this.requests.get(complaint.requestId());
		return new ComplaintView.Row(its.reference().value(), its.receivedOn(), complaint);
	}

}
