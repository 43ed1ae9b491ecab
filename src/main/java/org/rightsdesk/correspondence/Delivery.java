package org.rightsdesk.correspondence;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.stereotype.Service;

/** What staff can do about mail and post on its way. */
@Service
public class Delivery {

	/** Keeps all mail of the case in the outbox until it is released. */
	public void hold(UUID requestId, String by) {
		throw new UnsupportedOperationException();
	}

	/** Lets held mail go. */
	public void release(UUID requestId, String by) {
		throw new UnsupportedOperationException();
	}

	public boolean held(UUID requestId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Records that a letter went by post.
	 * @throws IllegalArgumentException with a plain sentence if the day lies in the
	 * future or before the letter was written
	 * @throws IllegalStateException with a plain sentence if it has already gone
	 */
	public void markPosted(UUID letterId, LocalDate on, String by) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Sends what is due now and tells waiting processes of answers that have gone.
	 * @return how many mails were sent
	 */
	public int deliverDue() {
		throw new UnsupportedOperationException();
	}

}
