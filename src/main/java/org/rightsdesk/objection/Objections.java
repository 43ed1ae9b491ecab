package org.rightsdesk.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.objection.Objection.Stated;
import org.rightsdesk.objection.Objection.Weighed;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person objects to and what was weighed, written until it is decided. */
@Service
public class Objections {

	static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private final ObjectionTable table;

	private final Requests requests;

	private final Organisations organisations;

	private final Decisions decisions;

	private final RequestLog log;

	private final Clock clock;

	Objections(ObjectionTable table, Requests requests, Organisations organisations, Decisions decisions,
			RequestLog log, Clock clock) {
		this.table = table;
		this.requests = requests;
		this.organisations = organisations;
		this.decisions = decisions;
		this.log = log;
		this.clock = clock;
	}

	/** What is written about it so far, and before that what the person said. */
	@Transactional(readOnly = true)
	public Objection of(UUID lineId) {
		return this.table.find(lineId)
			.orElseGet(() -> Objection.said(lineId, this.requests.details(lineId), takesPoliticalNotices(lineId)));
	}

	/**
	 * Keeps what the person objects to.
	 * @throws IllegalArgumentException with a plain sentence, if it is called a notice
	 * about political opinions where there are none
	 * @throws IllegalStateException once the answer is prepared
	 */
	@Transactional
	public void state(UUID lineId, Stated stated, String by) {
		this.decisions.requireUndecided(lineId);
		if (stated.political() && !takesPoliticalNotices(lineId)) {
			throw new IllegalArgumentException(
					"This organisation uses no data about political opinions under DPA 2018, Schedule 1, paragraph 22.");
		}
		this.table.state(lineId, stated, by, this.clock.instant());
		log(lineId, by, "OBJECTION_STATED");
	}

	/**
	 * Keeps the balancing.
	 * @throws IllegalArgumentException with a plain sentence, if something was stopped in
	 * the future
	 * @throws IllegalStateException once the answer is prepared
	 */
	@Transactional
	public void weigh(UUID lineId, Weighed weighed, String by) {
		this.decisions.requireUndecided(lineId);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), request(lineId).zone());
		if (weighed.stoppedOn() != null && weighed.stoppedOn().isAfter(today)) {
			throw new IllegalArgumentException("Stopped on: this lies in the future. Enter when it was done.");
		}
		if (this.table.find(lineId).isEmpty()) {
			this.table.state(lineId, of(lineId).stated(), by, this.clock.instant());
		}
		this.table.weigh(lineId, weighed, by, this.clock.instant());
		log(lineId, by, "OBJECTION_WEIGHED");
	}

	/** Whether this organisation follows notices about political opinions. */
	@Transactional(readOnly = true)
	public boolean takesPoliticalNotices(UUID lineId) {
		return ObjectionRule.takesPoliticalNotices(organisation(lineId));
	}

	/** By when a notice about political opinions takes effect, a date in its zone. */
	@Transactional(readOnly = true)
	public LocalDate politicalEffect(UUID lineId) {
		return ObjectionRule.politicalEffect(request(lineId).receivedOn(), organisation(lineId));
	}

	/** The same in words. */
	String politicalDay(UUID lineId) {
		return DAY.format(politicalEffect(lineId));
	}

	Organisation organisation(UUID lineId) {
		return this.organisations.get(request(lineId).organisation());
	}

	SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

	private void log(UUID lineId, String by, String what) {
		this.log.append(this.requests.line(lineId).requestId(), by, what, "");
	}

}
