package org.rightsdesk.complaint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.request.AddressState;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Complaints of the people of a request about what became of it. */
@Service
public class CaseComplaints {

	private final ComplaintTable table;

	private final Complaints complaints;

	private final Requests requests;

	CaseComplaints(ComplaintTable table, Complaints complaints, Requests requests) {
		this.table = table;
		this.complaints = complaints;
		this.requests = requests;
	}

	/** The complaints about a request, oldest first. */
	public List<Complaint> of(UUID requestId) {
		return this.table.about(requestId);
	}

	/**
	 * Opens a complaint beside the request, of the same people and linked to it at once
	 * . What was confirmed of their address stays so.
	 * @param happened in the person's words
	 * @param channel how it came
	 * @param at when it came, which is its receipt
	 * @param by "requester", or the user name of who opens it
	 * @return the case that it became
	 * @throws IllegalArgumentException with a plain sentence, if it has no words
	 */
	@Transactional
	public SubjectRequest open(UUID requestId, String happened, Channel channel, Instant at, String by) {
		SubjectRequest about = this.requests.get(requestId);
		NewParty subject = this.requests.isRepresented(requestId) ? party(this.requests.dataSubject(requestId)) : null;
		var submission = new NewRequest(about.organisation(), channel, at, about.zone(), List.of(),
				party(this.requests.requester(requestId)), subject, happened, "", null, null, about.answerBy(),
				about.largePrint(), about.readingHelp(), about.safeContact(), null, "");
		SubjectRequest complaint = this.complaints.receive(new NewComplaint(submission, requestId, "", ""), by);
		if (about.addressState() == AddressState.CONFIRMED) {
			this.requests.confirmAddress(complaint.id());
		}
		return complaint;
	}

	private static NewParty party(Party party) {
		return new NewParty(party.name(), party.email(), party.phone(), party.postalAddress(), party.relationship(),
				party.authority());
	}

}
