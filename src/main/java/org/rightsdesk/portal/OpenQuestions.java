package org.rightsdesk.portal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.assessment.Clarification;
import org.rightsdesk.assessment.Clarifications;
import org.rightsdesk.identity.IdentityQuestion;
import org.rightsdesk.identity.IdentityQuestions;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.identity.KnownFact;
import org.rightsdesk.identity.OneTimeCodes;
import org.rightsdesk.lifecycle.Reopening;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the person was asked and can answer: as long as the case is open, and when it has
 * lapsed, because the answer opens it again.
 */
@Component
class OpenQuestions {

	private final IdentityVerification identity;

	private final IdentityQuestions questions;

	private final OneTimeCodes codes;

	private final Clarifications clarifications;

	private final Reopening reopening;

	private final Clock clock;

	OpenQuestions(IdentityVerification identity, IdentityQuestions questions, OneTimeCodes codes,
			Clarifications clarifications, Reopening reopening, Clock clock) {
		this.identity = identity;
		this.questions = questions;
		this.codes = codes;
		this.clarifications = clarifications;
		this.reopening = reopening;
		this.clock = clock;
	}

	/** The question who is asking, or whether they may. */
	Optional<IdentityQuestion> identity(SubjectRequest request) {
		return answerable(request) ? this.questions.open(request.id()) : Optional.empty();
	}

	/** What is asked by a question for known facts; empty for any other. */
	List<KnownFact> facts(IdentityQuestion question) {
		return this.questions.facts(question.id());
	}

	/** The questions about what is meant, oldest first. */
	List<Clarification> meaning(SubjectRequest request) {
		return answerable(request) ? this.clarifications.waiting(request.id()) : List.of();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void answer(UUID requestId, Draft draft, List<UUID> files) {
		this.reopening.reopen(requestId, this.clock.instant(), "requester");
		if (draft.kind() == Draft.Kind.QUESTION) {
			this.identity.answer(requestId, draft.body(), files);
		}
		else {
			this.clarifications.answer(requestId, draft.topic().about(), draft.body(), files);
		}
	}

	/**
	 * @param typed one answer for each fact, in order
	 */
	@Transactional
	public void answerFacts(UUID requestId, List<String> typed) {
		this.reopening.reopen(requestId, this.clock.instant(), "requester");
		this.questions.answerFacts(requestId, typed);
	}

	/** A code that is right opens a lapsed case; a wrong one does not. */
	@Transactional
	public OneTimeCodes.Attempt tryCode(Visit visit, String typed) {
		return this.codes.attempt(visit.requestId(), visit.key(), typed,
				() -> this.reopening.reopen(visit.requestId(), this.clock.instant(), "requester"));
	}

	private boolean answerable(SubjectRequest request) {
		return request.closedAt() == null || this.reopening.isLapsed(request.id());
	}

}
