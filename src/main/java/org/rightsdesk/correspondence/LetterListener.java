package org.rightsdesk.correspondence;

import org.rightsdesk.request.SubjectRequest;

/**
 * Whoever waits for letters of one kind to have left. The modules that do bring it as a
 * bean.
 */
public interface LetterListener {

	/** The letters it waits for. */
	LetterCode code();

	/**
	 * Tells that this letter has gone.
	 * @return false if somebody will wait for it but does not yet, so that it has to be
	 * told again
	 */
	boolean letterSent(SubjectRequest request, Letter letter);

}
