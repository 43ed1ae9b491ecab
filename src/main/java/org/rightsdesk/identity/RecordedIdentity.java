package org.rightsdesk.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.IdentityCheck;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SettledIdentity;
import org.rightsdesk.request.VerifiedRequest;

import org.springframework.stereotype.Component;

/** Reads the record of the check; the only place that makes a {@link VerifiedRequest}. */
@Component
class RecordedIdentity implements SettledIdentity {

	private final IdentityTable table;

	private final AuthorityTable authorities;

	private final Requests requests;

	RecordedIdentity(IdentityTable table, AuthorityTable authorities, Requests requests) {
		this.table = table;
		this.authorities = authorities;
		this.requests = requests;
	}

	@Override
	public Optional<VerifiedRequest> verified(UUID requestId) {
		List<IdentityCheck> checks = this.table.checks(requestId);
		boolean waiting = this.table.questions(requestId).stream().anyMatch(IdentityQuestion::isWaiting);
		if (checks.isEmpty() || waiting) {
			return Optional.empty();
		}
		return Optional.of(new VerifiedRequest(this.requests.get(requestId), checks.get(checks.size() - 1),
				answerGoesTo(requestId)));
	}

	@Override
	public Party answerGoesTo(UUID requestId) {
		return isAuthorityUnseen(requestId) ? this.requests.dataSubject(requestId) : this.requests.requester(requestId);
	}

	@Override
	public boolean isAuthorityUnseen(UUID requestId) {
		return this.requests.isRepresented(requestId)
				&& this.authorities.of(requestId).filter(AuthorityRecord::sufficient).isEmpty();
	}

	@Override
	public boolean wasAsked(UUID requestId) {
		return this.table.questions(requestId).stream().anyMatch((question) -> !question.isDraft());
	}

}
