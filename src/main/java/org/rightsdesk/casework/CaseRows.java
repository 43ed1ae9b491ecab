package org.rightsdesk.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.rightsdesk.complaint.Complaint;
import org.rightsdesk.complaint.ComplaintDates;
import org.rightsdesk.complaint.Complaints;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.FoundCase;
import org.rightsdesk.request.RecipientNotices;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the list of cases says about each. */
@Component
class CaseRows {

	private final Requests requests;

	private final Deadlines deadlines;

	private final Complaints complaints;

	private final Organisations organisations;

	private final RecipientNotices recipients;

	private final MessageSource texts;

	private final Clock clock;

	CaseRows(Requests requests, Deadlines deadlines, Complaints complaints, Organisations organisations,
			RecipientNotices recipients, MessageSource texts, Clock clock) {
		this.requests = requests;
		this.deadlines = deadlines;
		this.complaints = complaints;
		this.organisations = organisations;
		this.recipients = recipients;
		this.texts = texts;
		this.clock = clock;
	}

	/** One connection for all of them. */
	@Transactional(readOnly = true)
	public List<CaseRow> of(List<FoundCase> found) {
		return found.stream().map(this::row).toList();
	}

	String sentence(String key) {
		return this.texts.getMessage(key, null, Locale.UK);
	}

	private CaseRow row(FoundCase found) {
		var request = found.request();
		LocalDate due = request.isComplaint() ? complaintDue(request) : this.deadlines.nextDue(request).orElse(null);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), request.zone());
		List<RequestLine> lines = this.requests.lines(request.id());
		boolean answered = !lines.isEmpty() && lines.stream().allMatch((line) -> line.closedAt() != null);
		return new CaseRow(found, this.organisations.get(request.organisation()).name(),
				lines.stream().map(CaseRows::asked).toList(), due, due != null && due.isBefore(today),
				answered && this.recipients.anyOpen(request.id()));
	}

	private static String asked(RequestLine line) {
		return line.sorted() ? "casework.right." + line.right() : "casework.rights.unsorted";
	}

	/** The statutory day until it is met, then our own; none when it is over. */
	private LocalDate complaintDue(SubjectRequest request) {
		Complaint complaint = this.complaints.find(request.id()).orElseThrow();
		ComplaintDates dates = this.complaints.dates(request);
		return complaint.isOver() ? null : complaint.isAcknowledged() ? dates.answerBy() : dates.acknowledgeBy();
	}

	/**
	 * One case.
	 *
	 * @param asked keys of the texts that name its rights
	 * @param dueOn null when it is closed or no date can be named
	 * @param pending whether all is answered and only recipients have not replied (N-3)
	 */
	record CaseRow(FoundCase found, String organisation, List<String> asked, LocalDate dueOn, boolean overdue,
			boolean pending) {

		public boolean closed() {
			return this.found.request().closedAt() != null;
		}

	}

}
