package org.rightsdesk.examples;

import java.util.List;
import java.util.Map;

import org.rightsdesk.complaint.Complaint.Words;
import org.rightsdesk.complaint.Complaints;
import org.rightsdesk.complaint.NewComplaint;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;

/** A complaint about an answer. */
@Component
@OnlyWithExamples
class ComplaintWork implements ExampleWork {

	private final ExampleDesk desk;

	private final Complaints complaints;

	private final Requests requests;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ComplaintWork(ExampleDesk desk, Complaints complaints, Requests requests, TransactionTemplate transaction,
			Clock clock) {
		this.desk = desk;
		this.complaints = complaints;
		this.requests = requests;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public Map<String, Doing> words() {
		return Map.of("complained", this::complained, "looked", this::looked);
	}

	private void complained(ExampleCase example, List<String> with) {
		SubjectRequest about = this.requests.get(example.id());
		Party from = this.requests.requester(example.id());
		NewRequest words = new NewRequest(about.organisation(), about.channel(), this.clock.instant(), about.zone(),
				List.of(), new NewParty(from.name(), from.email(), "", "", "", ""), null,
				"Letters that I know you have were not among what you sent", "", null, null, AnswerBy.DOWNLOAD, false,
				false, "", null, "");
		example.complained(this.transaction
			.execute((status) -> this.complaints.receive(new NewComplaint(words, example.id(), "", ""), "requester"))
			.id());
	}

	private void looked(ExampleCase example, List<String> with) {
		this.complaints.write(example.complaintId(),
				new Words("We searched the archive again", "Two letters had been filed under another name",
						"We sent both of them", "The archive has one index now"),
				ExampleDesk.OFFICER);
		this.desk.officer(this.desk.request(example.complaintId()).reference().value(), null,
				"userTask_lookIntoComplaint", "complaintOutcome", with.get(0));
	}

}
