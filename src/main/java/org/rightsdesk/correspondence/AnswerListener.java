package org.rightsdesk.correspondence;

import org.rightsdesk.request.SubjectRequest;

/** Whoever waits for an answer to have left. */
interface AnswerListener {

	/**
	 * Tells that this answer has gone.
	 * @return false if somebody will wait for it but does not yet, so that it has to be
	 * told again
	 */
	boolean answerSent(SubjectRequest request, Letter answer);

}
