package org.rightsdesk.request;

import java.util.Optional;
import java.util.UUID;

/**
 * What the work on a request has to know of the identity check; the identity module
 * answers it, and is the only one that makes a {@link VerifiedRequest}.
 */
public interface SettledIdentity {

	/** The request with its identity check; empty while none is recorded. */
	Optional<VerifiedRequest> verified(UUID requestId);

	/**
	 * To whom an answer may go: the person who asks, or the data subject themselves as
	 * long as nobody has seen the authority of whoever asks for them (I-5).
	 */
	Party answerGoesTo(UUID requestId);

	/** Whether somebody asks for another person and their authority has not been seen. */
	boolean isAuthorityUnseen(UUID requestId);

	/** Whether more was asked of the person to know who they are. */
	boolean wasAsked(UUID requestId);

}
