package org.rightsdesk.marketing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemResult;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;

/** The steps of the process, each once per call and in its transaction. */
@Service
class StopSteps {

	private static final String BY = "system";

	/** Until when tools have confirmed; what is on our list is stopped before. */
	private static final int DAYS = 2;

	/** Keeping an address to send marketing to it is no reason (M-1). */
	private static final Set<SystemResult> CONFIRMING = EnumSet.of(SystemResult.DONE, SystemResult.NOTHING_FOUND);

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final SystemActions actions;

	private final Decisions decisions;

	private final Clock clock;

	StopSteps(Requests requests, Organisations organisations, Deadlines deadlines, SystemActions actions,
			Decisions decisions, Clock clock) {
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.actions = actions;
		this.decisions = decisions;
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

	/**
	 * What the systems say: each that sends marketing has stopped it or never had the
	 * address. Empty where one has not, or the organisation names none. What becomes of
	 * an account that is closed with it holds up nothing.
	 */
	Optional<MailingStop> confirmed(UUID lineId) {
		List<String> sending = this.organisations
			.get(this.requests.get(this.requests.line(lineId).requestId()).organisation())
			.marketing()
			.systems();
		Set<SystemResult> results = this.actions.of(lineId)
			.stream()
			.filter((action) -> sending.contains(action.systemId()))
			.map(SystemAction::result)
			.collect(Collectors.toSet());
		if (results.isEmpty() || !CONFIRMING.containsAll(results)) {
			return Optional.empty();
		}
		return Optional.of(results.contains(SystemResult.DONE) ? MailingStop.STOPPED : MailingStop.NOTHING_FOUND);
	}

	/** Whether somebody else sends marketing for the organisation and has to stop too. */
	boolean instructsProcessor(UUID lineId) {
		Organisation organisation = this.organisations
			.get(this.requests.get(this.requests.line(lineId).requestId()).organisation());
		return organisation.instructsProcessorOf(organisation.marketing().systems());
	}

	/** Nothing else can come of it (M-1), so there is nobody to ask. */
	void record(UUID lineId, MailingStop stop) {
		this.decisions.prepare(lineId, stop.outcome(), BY);
	}

	/** The request closes with its last line, whichever that is. */
	void close(UUID lineId) {
		this.requests.close(this.requests.line(lineId).requestId(), BY);
	}

}
