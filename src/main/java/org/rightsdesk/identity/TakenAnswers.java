package org.rightsdesk.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** An answer, whatever it is, ends its question once and wakes the case. */
@Component
class TakenAnswers {

	private final IdentityTable table;

	private final Evidence evidence;

	private final Requests requests;

	private final RequestLog log;

	private final VerifyIdentityProcess process;

	TakenAnswers(IdentityTable table, Evidence evidence, Requests requests, RequestLog log,
			VerifyIdentityProcess process) {
		this.table = table;
		this.evidence = evidence;
		this.requests = requests;
		this.log = log;
		this.process = process;
	}

	/** The question that can be answered now: the last that was sent, or none. */
	Optional<IdentityQuestion> open(UUID requestId) {
		return this.table.questions(requestId)
			.stream()
			.filter((question) -> !question.isDraft())
			.reduce((one, later) -> later)
			.filter(IdentityQuestion::isOpen);
	}

	/**
	 * A lapsed case was opened again before its answer is taken.
	 * @throws IllegalStateException with a plain sentence, when no question is open
	 */
	IdentityQuestion waitingFor(UUID requestId) {
		return open(requestId).filter((question) -> this.requests.get(requestId).closedAt() == null)
			.orElseThrow(TakenAnswers::nothingAsked);
	}

	/**
	 * @param at when it really arrived; of what is sent again the first day counts (C-5)
	 * @throws IllegalStateException with a plain sentence, when somebody was faster
	 */
	void take(IdentityQuestion question, Instant at, String by) {
		SubjectRequest request = this.requests.get(question.requestId());
		this.log.append(request.id(), by, "IDENTITY_ANSWERED", "");
		if (question.wantedAgain()) {
			this.table.wantAgain(question.id(), false);
		}
		else if (!this.table.markAnswered(question.id(), at) || !wakes(question, request)) {
			throw nothingAsked();
		}
		this.evidence.await(request.id(), question.id());
	}

	/** A case that this answer opened again begins with the check anyway. */
	private boolean wakes(IdentityQuestion question, SubjectRequest request) {
		return question.lapsedOn() != null || this.process.answered(request.reference().value());
	}

	private static IllegalStateException nothingAsked() {
		return new IllegalStateException("There is no question that waits for an answer.");
	}

}
