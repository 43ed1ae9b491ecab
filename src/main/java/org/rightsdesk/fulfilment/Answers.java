package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.correspondence.IncompleteLetter;
import org.rightsdesk.correspondence.LetterView;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.PartyNotice;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SettledIdentity;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.request.VerifiedRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answer to a line: letter L-7 and the files that go with it. */
@Service
public class Answers {

	private static final Set<Right> UNASKED = EnumSet.of(Right.OBJECTION_MARKETING, Right.CONSENT_WITHDRAWAL);

	private final Decisions decisions;

	private final Material material;

	private final AnswerWords words;

	private final Releases releases;

	private final Requests requests;

	private final SettledIdentity identity;

	private final Organisations organisations;

	private final Letters letters;

	Answers(Decisions decisions, Material material, AnswerWords words, Releases releases, Requests requests,
			SettledIdentity identity, Organisations organisations, Letters letters) {
		this.decisions = decisions;
		this.material = material;
		this.words = words;
		this.releases = releases;
		this.requests = requests;
		this.identity = identity;
		this.organisations = organisations;
		this.letters = letters;
	}

	/**
	 * The letter as it would go out now with this outcome; empty where there is none or
	 * it would lack what the law asks for.
	 */
	@Transactional(readOnly = true)
	public Optional<LetterView> preview(UUID lineId, Outcome outcome) {
		if (!this.words.canEnd(lineId, outcome)) {
			return Optional.empty();
		}
		SubjectRequest request = request(lineId);
		Party recipient = this.identity.answerGoesTo(request.id());
		try {
			return Optional.of(this.letters.preview(request.id(), recipient.id(),
					this.words.letter(lineId, outcome, until(request, recipient))));
		}
		catch (IncompleteLetter ex) {
			return Optional.empty();
		}
	}

	/** The same, read by somebody who may have to approve it: that is kept. */
	@Transactional
	public Optional<LetterView> read(UUID lineId, Outcome outcome, String by) {
		Optional<LetterView> letter = preview(lineId, outcome);
		letter.ifPresent((view) -> this.decisions.read(lineId, outcome, by));
		return letter;
	}

	/**
	 * Writes the letter and opens the files.
	 * @throws IllegalStateException without the record of the identity check where data
	 * leave or the organisation always wants one (G-6), or without an approval that is
	 * needed
	 */
	void release(UUID lineId) {
		Decision decision = this.decisions.of(lineId).orElseThrow();
		if (decision.secondPersonNeeded() && !decision.approved()) {
			throw new IllegalStateException("The answer is not approved");
		}
		SubjectRequest request = request(lineId);
		Outcome outcome = Outcome.valueOf(decision.outcome());
		Party recipient = this.identity.answerGoesTo(request.id());
		Instant until = until(request, recipient);
		if (this.words.givesFiles(lineId, outcome)) {
			if (!this.releases.exists(lineId)) {
				this.releases.open(copy(lineId, request), until);
			}
		}
		else if (needsIdentity(lineId, outcome)) {
			requireVerified(request);
		}
		this.letters.send(request.id(), recipient.id(), this.words.letter(lineId, outcome, until));
		if (this.identity.isAuthorityUnseen(request.id())) {
			this.letters.send(request.id(), PartyNotice.ANSWERED_PERSON);
		}
	}

	/**
	 * Whether who is asking must be on record before this leaves. Whoever wants to be
	 * left in peace or takes a consent back is never asked (M-1; law.md 6.0).
	 */
	boolean needsIdentity(UUID lineId, Outcome outcome) {
		RequestLine line = this.requests.line(lineId);
		return !UNASKED.contains(line.right())
				&& (outcome != Outcome.NO_DATA_HELD || alwaysChecks(this.requests.get(line.requestId())));
	}

	private CopyForPerson copy(UUID lineId, SubjectRequest request) {
		return new CopyForPerson(requireVerified(request), lineId, this.material.of(lineId).released());
	}

	private VerifiedRequest requireVerified(SubjectRequest request) {
		return this.identity.verified(request.id())
			.orElseThrow(() -> new IllegalStateException("Identity is not settled"));
	}

	boolean alwaysChecks(SubjectRequest request) {
		return this.organisations.get(request.organisation()).identity().alwaysBeforeAccess();
	}

	/**
	 * Null by post; the page belongs to whoever asked, so nothing is there for another.
	 */
	private Instant until(SubjectRequest request, Party recipient) {
		return byPost(request, recipient) ? null : this.releases.until(request);
	}

	boolean byPost(SubjectRequest request, Party recipient) {
		return request.answerBy() == AnswerBy.POST || recipient.email().isBlank()
				|| this.identity.isAuthorityUnseen(request.id());
	}

	private SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

}
