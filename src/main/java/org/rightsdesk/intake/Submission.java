package org.rightsdesk.intake;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.documents.Documents;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.SecondSecret;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns a draft into a request with its files and second secret, in one transaction. */
@Service
class Submission {

	private final Drafts drafts;

	private final Registration registration;

	private final Documents documents;

	private final SecondSecret secondSecret;

	private final Words words;

	private final Clock clock;

	Submission(Drafts drafts, Registration registration, Documents documents, SecondSecret secondSecret, Words words,
			Clock clock) {
		this.drafts = drafts;
		this.registration = registration;
		this.documents = documents;
		this.secondSecret = secondSecret;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * Sends the draft of this token; one that is sent already stays one request.
	 * @return false if there is no such draft or something in it is missing
	 */
	@Transactional
	public boolean send(Organisation organisation, String token) {
		Optional<Draft> draft = this.drafts.lock(token, organisation.slug());
		if (draft.isEmpty() || draft.get().sent()) {
			return draft.isPresent();
		}
		Asked asked = new Asked(organisation, Channel.FORM, draft.get().answers(), this.clock.instant(), this.words);
		if (!asked.complete()) {
			return false;
		}
		register(draft.get(), asked, token);
		return true;
	}

	private void register(Draft draft, Asked asked, String token) {
		UUID requestId = this.registration.register(asked.submission(), "requester");
		this.documents.adopt(draft.id(), requestId);
		this.drafts.sent(draft, requestId, secret(draft, requestId, token));
	}

	private String secret(Draft draft, UUID requestId, String token) {
		if (draft.answers().is("protect", Steps.OWN)) {
			String passphrase = Seal.open(draft.answers().get(Passphrase.FIELD), draft.id(), token);
			this.secondSecret.choose(requestId, passphrase, "requester");
			return null;
		}
		return Seal.close(this.secondSecret.newCode(requestId, "requester"), draft.id(), token);
	}

}
