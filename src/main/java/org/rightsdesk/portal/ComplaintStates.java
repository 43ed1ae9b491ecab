package org.rightsdesk.portal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.complaint.CaseComplaints;
import org.rightsdesk.complaint.Complaint;
import org.rightsdesk.complaint.Complaints;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** What the requester sees of a complaint, and how they take it or their request back. */
@Component
class ComplaintStates {

	private final Complaints complaints;

	private final CaseComplaints caseComplaints;

	private final Lifecycle lifecycle;

	private final Requests requests;

	private final PortalTexts texts;

	private final Clock clock;

	ComplaintStates(Complaints complaints, CaseComplaints caseComplaints, Lifecycle lifecycle, Requests requests,
			PortalTexts texts, Clock clock) {
		this.complaints = complaints;
		this.caseComplaints = caseComplaints;
		this.lifecycle = lifecycle;
		this.requests = requests;
		this.texts = texts;
		this.clock = clock;
	}

	/** Null for a request. */
	ComplaintState of(SubjectRequest request) {
		return this.complaints.find(request.id()).map((complaint) -> state(request, complaint)).orElse(null);
	}

	private ComplaintState state(SubjectRequest request, Complaint complaint) {
		String code = code(complaint);
		return new ComplaintState(this.texts.text("complaint.state." + code), this.texts.text("complaint.next." + code),
				this.texts.day(request.receivedOn()),
				complaint.isOver() ? null : this.texts.day(this.complaints.dates(request).answerBy()),
				about(request, complaint));
	}

	/** A decision is told by the letter, and by nothing before it. */
	private static String code(Complaint complaint) {
		if (complaint.withdrawnAt() != null) {
			return "WITHDRAWN";
		}
		return (complaint.answeredOn() != null) ? "ANSWERED" : "OPEN";
	}

	/**
	 * Only a request of the same address: whoever complains learns of no other.
	 */
	private String about(SubjectRequest request, Complaint complaint) {
		if (complaint.aboutRequestId() == null) {
			return null;
		}
		String own = this.requests.requester(request.id()).email();
		boolean theirs = own.equalsIgnoreCase(this.requests.requester(complaint.aboutRequestId()).email());
		return theirs ? this.requests.get(complaint.aboutRequestId()).reference().value() : null;
	}

	/** The complaints of this person about their request, one sentence each. */
	List<String> complained(SubjectRequest request) {
		return this.caseComplaints.of(request.id())
			.stream()
			.map(Complaint::requestId)
			.map(this.requests::get)
			.filter((complaint) -> this.requests.requester(complaint.id())
				.email()
				.equalsIgnoreCase(this.requests.requester(request.id()).email()))
			.map((complaint) -> this.texts.text("complained", complaint.reference().value(),
					this.texts.day(complaint.receivedOn())))
			.toList();
	}

	/** Whether there is something to take back: what is done at once is not (M-1). */
	boolean isWithdrawable(Visit visit) {
		return visit.request().closedAt() == null
				&& (visit.request().isComplaint() || this.lifecycle.isWithdrawable(visit.requestId()));
	}

	/** Takes back the request or complaint; false where it is closed already. */
	boolean withdraw(Visit visit) {
		UUID id = visit.requestId();
		return visit.request().isComplaint() ? this.complaints.withdraw(id, this.clock.instant(), visit.who())
				: this.lifecycle.withdraw(id, visit.who());
	}

}
