package org.rightsdesk.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.AnswerRedirect;
import org.rightsdesk.request.PartyRole;
import org.rightsdesk.request.RepresentativeKind;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Representations;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether somebody may act for the person of a case (I-5, I-6). Until an officer found it
 * sufficient the answer goes to the person themselves.
 */
@Service
public class Authorities {

	private final AuthorityTable table;

	private final AuthorityCheck check;

	private final Requests requests;

	private final Representations representations;

	private final Organisations organisations;

	private final AnswerRedirect answers;

	private final RequestLog log;

	private final MessageSource texts;

	private final Clock clock;

	Authorities(AuthorityTable table, AuthorityCheck check, Requests requests, Representations representations,
			Organisations organisations, AnswerRedirect answers, RequestLog log, MessageSource texts, Clock clock) {
		this.table = table;
		this.check = check;
		this.requests = requests;
		this.representations = representations;
		this.organisations = organisations;
		this.answers = answers;
		this.log = log;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Records what an officer found; the caller lets only officers.
	 * @throws IllegalArgumentException with a plain sentence that names the field, if
	 * something is missing or the law does not allow this result
	 * @throws IllegalStateException where nobody asks for another person
	 */
	@Transactional
	public void record(UUID requestId, NewAuthority found, String by) {
		requireRepresented(requestId);
		Organisation organisation = organisation(requestId);
		if (!RepresentativeKind.offeredBy(organisation).contains(found.kind())) {
			throw new IllegalArgumentException("As what they act: this organisation does no casework for others.");
		}
		this.check.require(found, Nation.of(organisation.calendar()));
		this.representations.correct(requestId, found.kind(), found.age(), by);
		this.table.write(new AuthorityRecord(requestId, found.result(), found.evidence(), found.whatWasSeen().strip(),
				found.limitedTo().strip(), found.child() ? found.voice() : null, found.familyConflict(),
				found.bestInterests().strip(), by, this.clock.instant()));
		this.log.append(requestId, by, "AUTHORITY_" + found.result(), "");
		if (found.result() != AuthorityResult.SUFFICIENT) {
			this.answers.toThePerson(requestId);
		}
	}

	/**
	 * The person themselves says that the representative does not act for them: whatever
	 * was found before is in doubt.
	 */
	@Transactional
	public void objected(UUID requestId) {
		requireRepresented(requestId);
		String words = this.texts.getMessage("identity.authority.objected", null, Locale.UK);
		this.table.write(new AuthorityRecord(requestId, AuthorityResult.IN_DOUBT, null, words, "", null, false, "",
				PartyRole.DATA_SUBJECT.who(), this.clock.instant()));
		this.log.append(requestId, PartyRole.DATA_SUBJECT.who(), "AUTHORITY_IN_DOUBT", "");
		this.answers.toThePerson(requestId);
	}

	/** The last judgement; empty while nobody looked. */
	public Optional<AuthorityRecord> of(UUID requestId) {
		return this.table.of(requestId);
	}

	/**
	 * Who may speak for a child of whom no more than the age is known (I-6); empty where
	 * it is about no child.
	 */
	public Optional<Speaker> startingPoint(UUID requestId) {
		Nation nation = Nation.of(organisation(requestId).calendar());
		return this.representations.of(requestId)
			.filter((one) -> one.age() != null && one.age() < SpeakerRule.ADULT_FROM)
			.map((one) -> SpeakerRule.speaker(nation, one.age(), ChildVoice.NOT_ASKED, false));
	}

	private Organisation organisation(UUID requestId) {
		return this.organisations.get(this.requests.get(requestId).organisation());
	}

	private void requireRepresented(UUID requestId) {
		if (!this.requests.isRepresented(requestId)) {
			throw new IllegalStateException("Nobody asks for another person in this case.");
		}
	}

}
