package org.rightsdesk.intake;

import java.util.UUID;

import org.rightsdesk.lifecycle.Acknowledgements;
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
public class Registration {

	private final Requests requests;

	private final Lifecycle lifecycle;

	private final Acknowledgements acknowledgements;

	Registration(Requests requests, Lifecycle lifecycle, Acknowledgements acknowledgements) {
		this.requests = requests;
		this.lifecycle = lifecycle;
		this.acknowledgements = acknowledgements;
	}

	/**
	 * @param by "requester", or the user name of who took the request down
	 * @return the id of the case
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public UUID register(NewRequest submission, String by) {
		UUID requestId = registerQuietly(submission, by);
		this.acknowledgements.send(requestId);
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

}
