package org.rightsdesk.lifecycle;

import java.util.UUID;

import org.springframework.stereotype.Service;

/** Starts and ends the process of a request. */
@Service
public class Lifecycle {

	/**
	 * Opens the clock of every line and starts the process, in the caller's transaction,
	 * so that a stored request always has a process (design.md section 5).
	 * @param requestId a request whose lines are stored
	 */
	public void start(UUID requestId) {
		throw new UnsupportedOperationException("start");
	}

	/**
	 * Closes the request because the person withdrew it: possible at any moment until the
	 * answer is sent, confirmed by letter L-12. Does nothing when the request is closed.
	 * @param requestId the request
	 * @param by "requester", or the user name of who took it down
	 * @return whether the request was open
	 */
	public boolean withdraw(UUID requestId, String by) {
		throw new UnsupportedOperationException("withdraw");
	}

}
