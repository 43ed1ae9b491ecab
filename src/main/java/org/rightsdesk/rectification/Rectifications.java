package org.rightsdesk.rectification;

import java.util.UUID;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.rectification.Rectification.Change;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff write down about a line of rectification. */
@Service
public class Rectifications {

	private final RectificationTable table;

	private final Decisions decisions;

	private final Requests requests;

	private final Organisations organisations;

	private final RequestLog log;

	Rectifications(RectificationTable table, Decisions decisions, Requests requests, Organisations organisations,
			RequestLog log) {
		this.table = table;
		this.decisions = decisions;
		this.requests = requests;
		this.organisations = organisations;
		this.log = log;
	}

	/** What is written about it so far, and before that what the person said. */
	public Rectification of(UUID lineId) {
		return this.table.of(lineId).orSaid(this.requests.details(lineId));
	}

	/**
	 * Keeps what the person says.
	 * @throws IllegalStateException with a plain sentence, while the answer is prepared,
	 * as for each change below
	 */
	@Transactional
	public void writeClaim(UUID lineId, String wrong, String correct, String evidence, String by) {
		this.decisions.requireUndecided(lineId);
		this.table.writeClaim(lineId, wrong, correct, evidence);
		log(lineId, by, "CLAIM_WRITTEN", "");
	}

	/** Keeps what was found out; all of it is read by the person. */
	@Transactional
	public void writeFindings(UUID lineId, String accurateBecause, String lessBecause, String statement, String by) {
		this.decisions.requireUndecided(lineId);
		this.table.writeFindings(lineId, accurateBecause, lessBecause, statement);
		log(lineId, by, "VERIFICATION_WRITTEN", "");
	}

	/** Keeps what one system changes, in place of what it was to change before. */
	@Transactional
	public void change(UUID lineId, Change change, String by) {
		this.decisions.requireUndecided(lineId);
		String organisation = this.requests.get(this.requests.line(lineId).requestId()).organisation();
		this.organisations.get(organisation).system(change.systemId()).orElseThrow();
		this.table.change(lineId, change);
		log(lineId, by, "CORRECTION_WRITTEN", change.systemId());
	}

	/** This system changes nothing. */
	@Transactional
	public void drop(UUID lineId, String systemId, String by) {
		this.decisions.requireUndecided(lineId);
		this.table.drop(lineId, systemId);
		log(lineId, by, "CORRECTION_DROPPED", "");
	}

	private void log(UUID lineId, String by, String what, String detail) {
		this.log.append(this.requests.line(lineId).requestId(), by, what, detail);
	}

}
