package org.rightsdesk.casework;

import java.util.UUID;

import org.rightsdesk.assessment.Clarifications;
import org.rightsdesk.casework.Replies.Reply;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.lifecycle.Reopening;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers that came another way than the page, with their true day. Where the case has
 * lapsed meanwhile, the answer opens it again.
 */
@Component
class LateAnswers {

	private final IdentityVerification identity;

	private final Clarifications clarifications;

	private final Reopening reopening;

	LateAnswers(IdentityVerification identity, Clarifications clarifications, Reopening reopening) {
		this.identity = identity;
		this.clarifications = clarifications;
		this.reopening = reopening;
	}

	@Transactional
	public void identity(OpenCase open, Reply reply) {
		reopen(open, reply);
		this.identity.answerArrived(open.id(), reply.words(), reply.files(), reply.arrival());
	}

	@Transactional
	public void meaning(OpenCase open, UUID question, Reply reply) {
		reopen(open, reply);
		this.clarifications.answerArrived(open.id(), question, reply.words(), reply.files(), reply.arrival());
	}

	private void reopen(OpenCase open, Reply reply) {
		this.reopening.reopen(open.id(), reply.arrival().at(), open.username());
	}

}
