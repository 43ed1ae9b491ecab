package org.rightsdesk.consent;

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

/** The steps of the process, each once per call and in its transaction. */
@Service
class ConsentSteps {

	/** Our own target: a consent is taken back at once. */
	private static final int DAYS = 2;

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final Clock clock;

	ConsentSteps(Requests requests, Organisations organisations, Deadlines deadlines, Clock clock) {
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	Instant due(UUID lineId) {
		SubjectRequest request = this.requests.get(this.requests.line(lineId).requestId());
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), request.zone());
		return this.deadlines.addWorkingDays(this.organisations.get(request.organisation()).calendar(), today, DAYS)
			.atTime(END_OF_DAY)
			.atZone(request.zone())
			.toInstant();
	}

}
