package org.rightsdesk.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.fulfilment.SystemOrder;
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

	private final ConsentOrders orders;

	private final Clock clock;

	ConsentSteps(Requests requests, Organisations organisations, Deadlines deadlines, ConsentOrders orders,
			Clock clock) {
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.orders = orders;
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

	/** Whether somebody has to stop too who does it for us in one of these systems. */
	boolean instructsProcessor(UUID lineId) {
		String slug = this.requests.get(this.requests.line(lineId).requestId()).organisation();
		return this.organisations.get(slug)
			.instructsProcessorOf(this.orders.orders(lineId).stream().map(SystemOrder::systemId).toList());
	}

}
