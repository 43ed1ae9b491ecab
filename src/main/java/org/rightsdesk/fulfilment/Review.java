package org.rightsdesk.fulfilment;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;

/**
 * Reasons for what is left out of an answer; what happens to each file is kept with the
 * file.
 */
@Service
public class Review {

	/**
	 * Writes, or replaces, the reason for one file; {@code documentId} null: for the
	 * answer as a whole.
	 */
	public void explain(UUID lineId, UUID documentId, Ground ground, String words, String by) {
		throw new UnsupportedOperationException();
	}

	/** All reasons of a line. */
	public List<Reason> reasons(UUID lineId) {
		throw new UnsupportedOperationException();
	}

}
