package org.rightsdesk.fulfilment;

import java.util.UUID;

import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.request.AnswerRedirect;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An answer that waits for the mail or the post goes to the person instead (I-5). */
@Component
class RedirectedAnswers implements AnswerRedirect {

	private final Letters letters;

	private final Answers answers;

	private final Releases releases;

	private final Requests requests;

	RedirectedAnswers(Letters letters, Answers answers, Releases releases, Requests requests) {
		this.letters = letters;
		this.answers = answers;
		this.releases = releases;
		this.requests = requests;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void toThePerson(UUID requestId) {
		UUID representative = this.requests.requester(requestId).id();
		this.letters.of(requestId)
			.stream()
			.filter((letter) -> letter.partyId().equals(representative) && isOnItsWay(letter))
			.forEach(this::redirect);
	}

	private static boolean isOnItsWay(Letter letter) {
		return letter.code() == LetterCode.ANSWER && !letter.state().gone() && letter.state() != LetterState.TAKEN_BACK;
	}

	private void redirect(Letter letter) {
		this.letters.takeBack(letter, "system");
		this.releases.byPost(letter.lineId(), this.requests.dataSubject(letter.requestId()));
		this.answers.release(letter.lineId());
	}

}
