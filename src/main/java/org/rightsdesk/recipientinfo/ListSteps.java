package org.rightsdesk.recipientinfo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;

/** When the list should be checked. */
@Service
class ListSteps {

	/** Our own target, in working days. */
	private static final int CHECK_DAYS = 3;

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final Clock clock;

	ListSteps(Requests requests, Organisations organisations, Deadlines deadlines, Clock clock) {
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	Instant dueOfCheck(UUID lineId) {
		SubjectRequest request = this.requests.get(this.requests.line(lineId).requestId());
		String calendar = this.organisations.get(request.organisation()).calendar();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), request.zone());
		return this.deadlines.addWorkingDays(calendar, today, CHECK_DAYS)
			.atTime(LocalTime.of(23, 59))
			.atZone(request.zone())
			.toInstant();
	}

}
