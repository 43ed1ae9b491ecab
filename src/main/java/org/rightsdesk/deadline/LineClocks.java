package org.rightsdesk.deadline;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** Brings together what the clock of a line is worked out from. */
@Component
class LineClocks {

	private final ClockTable table;

	private final Requests requests;

	private final Organisations organisations;

	private final WorkingCalendars calendars;

	LineClocks(ClockTable table, Requests requests, Organisations organisations, WorkingCalendars calendars) {
		this.table = table;
		this.requests = requests;
		this.organisations = organisations;
		this.calendars = calendars;
	}

	LineClock of(UUID lineId) {
		RequestLine line = this.requests.line(lineId);
		return of(line, this.requests.get(line.requestId()));
	}

	/** The clock, kept from changing until our commit. */
	LineClock locked(UUID lineId) {
		this.table.lock(lineId);
		return of(lineId);
	}

	/** The clocks of a case; none where there is no such case. */
	List<LineClock> ofReference(Reference reference) {
		return this.requests.find(reference).map(this::ofRequest).orElse(List.of());
	}

	/** The clocks of a case, without lines whose clock was never opened. */
	List<LineClock> ofRequest(SubjectRequest request) {
		return this.requests.lines(request.id())
			.stream()
			.map((line) -> of(line, request))
			.filter((clock) -> !clock.events().isEmpty())
			.toList();
	}

	private LineClock of(RequestLine line, SubjectRequest request) {
		Organisation organisation = this.organisations.get(request.organisation());
		ClockOptions options = new ClockOptions(organisation.clarification().pause().inclusive());
		return new LineClock(line, request, this.calendars.get(organisation.calendar()), options,
				this.table.events(line.id()));
	}

}
