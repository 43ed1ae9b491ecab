package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.Ground;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps why each exemption holds (law.md 7.3, G-1), apart from what the person reads. */
@Service
public class Weighings {

	private final JdbcClient jdbc;

	private final Review review;

	private final Decisions decisions;

	private final Exemptions exemptions;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	Weighings(JdbcClient jdbc, Review review, Decisions decisions, Exemptions exemptions, Requests requests,
			RequestLog log, Clock clock) {
		this.jdbc = jdbc;
		this.review = review;
		this.decisions = decisions;
		this.exemptions = exemptions;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Writes, or replaces, why the exemption of this reason holds.
	 * @throws IllegalArgumentException with a plain sentence, if something is missing
	 * that the table asks for, or the reason is not of this line
	 */
	@Transactional
	public void write(UUID lineId, UUID reasonId, Weighing weighing, String by) {
		this.decisions.requireUndecided(lineId);
		Reason reason = this.review.reason(lineId, reasonId);
		WeighingCheck.check(this.exemptions.of(lineId, reason.ground()).duty(), weighing, today(lineId));
		this.jdbc.sql("delete from weighing where reason_id = ?").param(reasonId).update();
		Weighing.Factors factors = weighing.factors();
		boolean weighed = factors != null;
		this.jdbc.sql("insert into weighing values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(reasonId, weighing.test(), weighed ? factors.information() : null,
					weighed ? factors.confidentiality() : null, weighed ? factors.consentSought() : null,
					weighed ? factors.ableToConsent() : null, weighed ? factors.refused() : null,
					weighed ? factors.careWorker() : null, weighed ? factors.despitePresumption() : null,
					(weighing.opinion() != null) ? weighing.opinion().givenOn() : null,
					(weighing.opinion() != null) ? weighing.opinion().by() : null, by,
					Timestamps.of(this.clock.instant()))
			.update();
		this.log.append(this.requests.line(lineId).requestId(), by, "EXEMPTION_WEIGHED", reason.ground().name());
	}

	/**
	 * Names the national law in which the exemption stands (Art. 23 GDPR); the person
	 * reads it.
	 * @param provision such as "Data Protection Act 2018 (Ireland), section 60"
	 * @throws IllegalArgumentException with a plain sentence, if it is missing or the
	 * reason rests on no national law
	 */
	@Transactional
	public void cite(UUID lineId, UUID reasonId, String provision, String by) {
		this.decisions.requireUndecided(lineId);
		Reason reason = this.review.reason(lineId, reasonId);
		if (reason.ground() != Ground.NATIONAL_LAW) {
			throw new IllegalArgumentException("Provision: only an exemption of national law is named by hand.");
		}
		if (provision == null || provision.isBlank()) {
			throw new IllegalArgumentException("Provision: write which national law and which part of it.");
		}
		String article = this.exemptions.of(lineId, reason.ground()).provision();
		this.jdbc.sql("update reason set provision = ? where id = ?")
			.params(article + ", " + provision.strip(), reasonId)
			.update();
		this.log.append(this.requests.line(lineId).requestId(), by, "PROVISION_NAMED", "");
	}

	/** Empty while nothing was written. */
	public Optional<Weighing> of(UUID reasonId) {
		return this.jdbc.sql("select * from weighing where reason_id = ?")
			.param(reasonId)
			.query(Rows::weighing)
			.optional();
	}

	LocalDate today(UUID lineId) {
		return LocalDate.ofInstant(this.clock.instant(),
				this.requests.get(this.requests.line(lineId).requestId()).zone());
	}

}
