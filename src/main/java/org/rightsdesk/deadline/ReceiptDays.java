package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.Comparator;

import org.rightsdesk.request.ReceiptDay;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** The day of receipt that the clocks of a case go by. */
@Component
class ReceiptDays implements ReceiptDay {

	private final LineClocks clocks;

	ReceiptDays(LineClocks clocks) {
		this.clocks = clocks;
	}

	@Override
	public LocalDate of(SubjectRequest request) {
		return this.clocks.ofRequest(request)
			.stream()
			.map((line) -> new DatedEvents(line.zone(), line.events()).received())
			.min(Comparator.naturalOrder())
			.orElse(request.receivedOn());
	}

}
