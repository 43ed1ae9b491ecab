package org.rightsdesk.intake;

import java.util.UUID;

import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.ClockStep;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in, whether by form, staff or API: case, clock, process and acknowledgement
 * in the caller's transaction, so that nothing is acknowledged that is not stored
 * (design.md 5).
 */
@Component
class Registration {

	private final Requests requests;

	private final Lifecycle lifecycle;

	private final Deadlines deadlines;

	private final Letters letters;

	Registration(Requests requests, Lifecycle lifecycle, Deadlines deadlines, Letters letters) {
		this.requests = requests;
		this.lifecycle = lifecycle;
		this.deadlines = deadlines;
		this.letters = letters;
	}

	/**
	 * @param by "requester", or the user name of who took the request down
	 * @return the id of the case
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	UUID register(NewRequest submission, String by) {
		UUID requestId = registerQuietly(submission, by);
		this.letters.send(requestId, acknowledgement(requestId));
		return requestId;
	}

	/**
	 * The same for a click on the link in a mail: the page says at once that it is done,
	 * so that the only letter is the one that says what was stopped.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	UUID registerQuietly(NewRequest submission, String by) {
		UUID requestId = this.requests.register(submission, by).id();
		this.lifecycle.start(requestId);
		return requestId;
	}

	/** One right is asked for, so there is one line and one date. */
	private LetterData acknowledgement(UUID requestId) {
		ClockResult clock = this.deadlines.of(this.requests.lines(requestId).get(0).id());
		return new LetterData.Acknowledgement(clock.startDate(), clock.dueDate(),
				clock.steps().stream().map(ClockStep::sentence).toList());
	}

}
