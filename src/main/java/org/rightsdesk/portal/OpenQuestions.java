package org.rightsdesk.portal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.assessment.Clarification;
import org.rightsdesk.assessment.Clarifications;
import org.rightsdesk.identity.IdentityQuestion;
import org.rightsdesk.identity.IdentityVerification;
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

	private final Clarifications clarifications;

	private final Reopening reopening;

	private final Clock clock;

	OpenQuestions(IdentityVerification identity, Clarifications clarifications, Reopening reopening, Clock clock) {
		this.identity = identity;
		this.clarifications = clarifications;
		this.reopening = reopening;
		this.clock = clock;
	}

	/** The question who is asking. */
	Optional<String> identity(SubjectRequest request) {
		return answerable(request) ? this.identity.openQuestion(request.id()).map(IdentityQuestion::text)
				: Optional.empty();
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

	private boolean answerable(SubjectRequest request) {
		return request.closedAt() == null || this.reopening.isLapsed(request.id());
	}

}
