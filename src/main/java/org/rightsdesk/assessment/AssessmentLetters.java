package org.rightsdesk.assessment;

import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.correspondence.LetterView;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.Referral;
import org.rightsdesk.correspondence.Referral.Way;
import org.rightsdesk.correspondence.Refusal;
import org.rightsdesk.correspondence.RefusalGround;
import org.rightsdesk.correspondence.WordToFamily;
import org.rightsdesk.request.Deaths;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SettledIdentity;

import org.springframework.stereotype.Component;

/**
 * The letter that ends a line because of its assessment: L-6, L-13, or a word to the
 * family. Notes for colleagues are no part of what it is made from.
 */
@Component
class AssessmentLetters {

	private final Requests requests;

	private final Deaths deaths;

	private final SettledIdentity identity;

	private final Letters letters;

	private final Delivery delivery;

	AssessmentLetters(Requests requests, Deaths deaths, SettledIdentity identity, Letters letters, Delivery delivery) {
		this.requests = requests;
		this.deaths = deaths;
		this.identity = identity;
		this.letters = letters;
		this.delivery = delivery;
	}

	/** Whether an answer to the line is written and was not taken back. */
	boolean answerIsWritten(RequestLine line) {
		return this.letters.of(line.requestId())
			.stream()
			.anyMatch((letter) -> letter.code().isAnswer() && line.id().equals(letter.lineId())
					&& letter.state() != LetterState.TAKEN_BACK);
	}

	Optional<LetterView> preview(Assessment assessment) {
		if (!isComplete(assessment)) {
			return Optional.empty();
		}
		UUID request = this.requests.line(assessment.lineId()).requestId();
		return recipient(assessment).map((party) -> this.letters.preview(request, party.id(), data(assessment)));
	}

	private boolean isComplete(Assessment assessment) {
		if (assessment.finding() == null) {
			return false;
		}
		return switch (assessment.finding()) {
			case NOT_CONTROLLER, PROCESSOR_FOR_ANOTHER -> !assessment.other().name().isEmpty();
			case NOT_IDENTIFIABLE ->
				!assessment.words().reasons().isEmpty() && !assessment.words().wouldNeed().isEmpty();
			case DECEASED -> true;
			default -> !assessment.words().reasons().isEmpty();
		};
	}

	/** Writes the letter and puts it on its way. */
	UUID send(Assessment assessment) {
		UUID request = this.requests.line(assessment.lineId()).requestId();
		Party recipient = recipient(assessment).orElseThrow();
		if (this.deaths.isRecorded(request) && recipient.equals(this.requests.requester(request))) {
			// Whoever asked lives and may hear from us again; the letter is for them.
			this.delivery.release(request, "system");
		}
		return this.letters.send(request, recipient.id(), data(assessment));
	}

	Optional<Letter> letter(Assessment assessment) {
		return Optional.ofNullable(assessment.letterId()).flatMap(this.letters::find);
	}

	/**
	 * Never the person who died (I-7); otherwise whoever asked, or the data subject while
	 * nobody has seen that somebody may act for them (I-5).
	 * @return empty where no family is known
	 */
	Optional<Party> recipient(Assessment assessment) {
		UUID request = this.requests.line(assessment.lineId()).requestId();
		if (assessment.finding() != Finding.DECEASED) {
			return Optional.of(this.identity.answerGoesTo(request));
		}
		return this.requests.isRepresented(request) ? Optional.of(this.requests.requester(request))
				: this.deaths.family(request);
	}

	private static LetterData data(Assessment assessment) {
		UUID line = assessment.lineId();
		return switch (assessment.finding()) {
			case UNFOUNDED, EXCESSIVE, NOT_IDENTIFIABLE, NOT_PERSONAL_DATA ->
				new Refusal(line, RefusalGround.valueOf(assessment.finding().name()), assessment.words().reasons(),
						assessment.words().wouldNeed());
			case NOT_CONTROLLER ->
				referral(assessment, (assessment.other().passedOn() != null) ? Way.PASSED_ON : Way.REFERRED);
			case PROCESSOR_FOR_ANOTHER -> referral(assessment, Way.PROCESSOR);
			case DECEASED -> new WordToFamily(line);
		};
	}

	private static Referral referral(Assessment assessment, Way way) {
		return new Referral(assessment.lineId(), way, assessment.other().name(), assessment.other().contact(),
				assessment.other().passedOn());
	}

}
