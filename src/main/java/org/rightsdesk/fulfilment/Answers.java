package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.correspondence.IncompleteLetter;
import org.rightsdesk.correspondence.LeftOut;
import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.LetterData.AnswerOutcome;
import org.rightsdesk.correspondence.LetterView;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SettledIdentity;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.request.VerifiedRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answer to a line: letter L-7 and the files that go with it. */
@Service
public class Answers {

	private static final Set<Outcome> GIVES_COPY = EnumSet.of(Outcome.GRANTED, Outcome.PARTLY_GRANTED);

	/** What L-6 has to explain. */
	static final Set<Outcome> LESS_THAN_ALL = EnumSet.of(Outcome.PARTLY_GRANTED, Outcome.REFUSED_EXEMPTION);

	private final Decisions decisions;

	private final Material material;

	private final Searches searches;

	private final Releases releases;

	private final Requests requests;

	private final SettledIdentity identity;

	private final Organisations organisations;

	private final Letters letters;

	Answers(Decisions decisions, Material material, Searches searches, Releases releases, Requests requests,
			SettledIdentity identity, Organisations organisations, Letters letters) {
		this.decisions = decisions;
		this.material = material;
		this.searches = searches;
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
		if (Arrays.stream(AnswerOutcome.values()).noneMatch((one) -> one.name().equals(outcome.name()))) {
			return Optional.empty();
		}
		SubjectRequest request = request(lineId);
		Party recipient = this.identity.answerGoesTo(request.id());
		try {
			return Optional.of(this.letters.preview(request.id(), recipient.id(),
					letter(lineId, outcome, until(request, recipient))));
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
		if (GIVES_COPY.contains(outcome)) {
			if (!this.releases.exists(lineId)) {
				this.releases.open(copy(lineId, request), until);
			}
		}
		else if (outcome != Outcome.NO_DATA_HELD || alwaysChecks(request)) {
			requireVerified(request);
		}
		this.letters.send(request.id(), recipient.id(), letter(lineId, outcome, until));
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

	private LetterData letter(UUID lineId, Outcome outcome, Instant until) {
		Material.View view = this.material.of(lineId);
		List<String> files = GIVES_COPY.contains(outcome)
				? view.released().stream().map(StoredDocument::fileName).toList() : List.of();
		List<LeftOut> leftOut = LESS_THAN_ALL.contains(outcome)
				? view.reasons().stream().filter((reason) -> reason.ground().exempts()).map(Answers::leftOut).toList()
				: List.of();
		LocalDate last = (until != null && !files.isEmpty())
				? until.atZone(request(lineId).zone()).toLocalDate().minusDays(1) : null;
		return new LetterData.Answer(lineId, AnswerOutcome.valueOf(outcome.name()), files, leftOut,
				this.searches.searched(lineId), last);
	}

	private static LeftOut leftOut(Reason reason) {
		return reason.neutral() ? LeftOut.UNNAMED : new LeftOut(reason.ground(), reason.provision(), reason.words());
	}

	private SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

}
