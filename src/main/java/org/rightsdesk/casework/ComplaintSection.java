package org.rightsdesk.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.complaint.Complaint;
import org.rightsdesk.complaint.ComplaintDates;
import org.rightsdesk.complaint.ComplaintOutcome;
import org.rightsdesk.complaint.Complaints;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.organisation.SpecialRule;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;

/** A complaint in its own case file: what it is about, its dates, what came of it. */
@Component
class ComplaintSection implements CaseSection {

	private final Complaints complaints;

	private final Requests requests;

	private final Decisions decisions;

	private final Clock clock;

	ComplaintSection(Complaints complaints, Requests requests, Decisions decisions, Clock clock) {
		this.complaints = complaints;
		this.requests = requests;
		this.decisions = decisions;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "complaint";
	}

	@Override
	public boolean shown(OpenCase open) {
		return open.whole() && open.complaint();
	}

	@Override
	public Object view(OpenCase open) {
		Complaint complaint = this.complaints.find(open.id()).orElseThrow();
		ComplaintDates dates = this.complaints.dates(open.request());
		UUID about = complaint.aboutRequestId();
		boolean overdue = !complaint.isAcknowledged()
				&& dates.acknowledgeBy().isBefore(LocalDate.ofInstant(this.clock.instant(), open.request().zone()));
		List<ComplaintOutcome> previews = Arrays.stream(ComplaintOutcome.values())
			.filter((outcome) -> this.complaints.preview(open.id(), outcome).isPresent())
			.toList();
		return new ComplaintView(complaint, dates,
				(about != null) ? this.requests.get(about).reference().value() : null,
				about != null && decided(about, open.username()),
				open.organisation()
					.special(SpecialRule.Code.COMPLAINANT_DISCLOSED)
					.map((rule) -> (rule.staff() != null) ? rule.staff() : rule.words())
					.orElse(null),
				overdue && !complaint.isOver(), previews);
	}

	/** Prepared or approved an answer of it. */
	private boolean decided(UUID requestId, String username) {
		return this.requests.lines(requestId)
			.stream()
			.map(RequestLine::id)
			.flatMap((line) -> this.decisions.of(line).stream())
			.flatMap((decision) -> Stream.of(decision.preparedBy(), String.valueOf(decision.approvedBy())))
			.anyMatch(username::equals);
	}

}
