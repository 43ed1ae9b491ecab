package org.rightsdesk.automated;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.automated.AutomatedDecision.Facts;
import org.rightsdesk.automated.AutomatedDecision.Review;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions of machines that people ask about, written until the answer is prepared. */
@Service
public class AutomatedDecisions {

	private final DecisionTable table;

	private final Permissions permissions;

	private final Requests requests;

	private final Organisations organisations;

	private final Decisions decisions;

	private final RequestLog log;

	private final Clock clock;

	AutomatedDecisions(DecisionTable table, Permissions permissions, Requests requests, Organisations organisations,
			Decisions decisions, RequestLog log, Clock clock) {
		this.table = table;
		this.permissions = permissions;
		this.requests = requests;
		this.organisations = organisations;
		this.decisions = decisions;
		this.log = log;
		this.clock = clock;
	}

	/** What is written about it so far, and before that what the person said. */
	@Transactional(readOnly = true)
	public AutomatedDecision of(UUID lineId) {
		return this.table.find(lineId).orElseGet(() -> AutomatedDecision.said(lineId, this.requests.details(lineId)));
	}

	/** Whether staff wrote down how it came about. */
	@Transactional(readOnly = true)
	public boolean isDescribed(UUID lineId) {
		return this.table.find(lineId).isPresent();
	}

	/**
	 * Keeps how the decision came about and what the person wants.
	 * @throws IllegalStateException once the answer is prepared
	 */
	@Transactional
	public void write(UUID lineId, Facts facts, String by) {
		this.decisions.requireUndecided(lineId);
		this.table.write(lineId, facts, by, this.clock.instant());
		log(lineId, by, "AUTOMATED_DECISION_DESCRIBED");
	}

	/**
	 * Keeps what somebody found who looked at the decision again; {@code by} is the
	 * reviewer.
	 * @throws IllegalArgumentException with a plain sentence, if they are its author
	 * @throws IllegalStateException once the answer is prepared, or before anything is
	 * known of the decision
	 */
	@Transactional
	public void review(UUID lineId, String power, String result, String reasons, String by) {
		this.decisions.requireUndecided(lineId);
		if (isAuthor(lineId, by)) {
			throw new IllegalArgumentException(ReviewDecisionCheck.AUTHOR);
		}
		if (!this.table.review(lineId, new Review(by, power, result, reasons, null))) {
			throw new IllegalStateException("Write first which decision it is about.");
		}
		log(lineId, by, "AUTOMATED_DECISION_REVIEWED");
	}

	/** Whether the law allows the decision; empty until basis and data are known. */
	@Transactional(readOnly = true)
	public Optional<Permission> permission(UUID lineId) {
		Facts facts = of(lineId).facts();
		if (facts.basis() == null || facts.sensitive() == null) {
			return Optional.empty();
		}
		return Optional.of(this.permissions.of(organisation(lineId).jurisdiction(), facts.basis(), facts.sensitive()));
	}

	/** Whether this member of staff made the decision or answers for it. */
	boolean isAuthor(UUID lineId, String username) {
		return of(lineId).facts().author().strip().equalsIgnoreCase(username);
	}

	boolean isForbidden(UUID lineId) {
		return permission(lineId).filter((permission) -> !permission.allowed()).isPresent();
	}

	/** A void decision is made anew, whatever was asked for. */
	boolean needsReview(UUID lineId) {
		AutomatedDecision decision = of(lineId);
		return decision.isAutomated()
				&& (isForbidden(lineId) || decision.facts().wishes().stream().anyMatch(Wish::wantsReview));
	}

	void decide(UUID lineId, boolean changed) {
		this.table.decide(lineId, changed);
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
