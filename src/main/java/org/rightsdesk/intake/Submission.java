package org.rightsdesk.intake;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.ClockStep;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SecondSecret;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns a draft into a request: case, files, clock, process, second secret and receipt in
 * one transaction, so that nothing is acknowledged that is not stored (design.md 5).
 */
@Service
class Submission {

	private final Drafts drafts;

	private final Requests requests;

	private final Documents documents;

	private final SecondSecret secondSecret;

	private final Lifecycle lifecycle;

	private final Deadlines deadlines;

	private final Letters letters;

	private final Words words;

	private final Clock clock;

	Submission(Drafts drafts, Requests requests, Documents documents, SecondSecret secondSecret, Lifecycle lifecycle,
			Deadlines deadlines, Letters letters, Words words, Clock clock) {
		this.drafts = drafts;
		this.requests = requests;
		this.documents = documents;
		this.secondSecret = secondSecret;
		this.lifecycle = lifecycle;
		this.deadlines = deadlines;
		this.letters = letters;
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
		Asked asked = new Asked(organisation, draft.get().answers(), this.clock.instant(), this.words);
		if (!asked.complete()) {
			return false;
		}
		register(draft.get(), asked, token);
		return true;
	}

	private void register(Draft draft, Asked asked, String token) {
		UUID requestId = this.requests.register(asked.submission()).id();
		this.documents.adopt(draft.id(), requestId);
		String sealedCode = secret(draft, requestId, token);
		this.lifecycle.start(requestId);
		this.letters.send(requestId, acknowledgement(requestId));
		this.drafts.sent(draft, requestId, sealedCode);
	}

	private String secret(Draft draft, UUID requestId, String token) {
		if (draft.answers().is("protect", Steps.OWN)) {
			String passphrase = Seal.open(draft.answers().get(Passphrase.FIELD), draft.id(), token);
			this.secondSecret.choose(requestId, passphrase, "requester");
			return null;
		}
		return Seal.close(this.secondSecret.newCode(requestId, "requester"), draft.id(), token);
	}

	/** The form asks for one right, so there is one line and one date. */
	private LetterData acknowledgement(UUID requestId) {
		ClockResult clock = this.deadlines.of(this.requests.lines(requestId).get(0).id());
		return new LetterData.Acknowledgement(clock.startDate(), clock.dueDate(),
				clock.steps().stream().map(ClockStep::sentence).toList());
	}

}
