package org.rightsdesk.fulfilment;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;

/** The search record of a line (Art. 15(1A)). */
@Service
public class Searches {

	/**
	 * Adds a search to the record of a system.
	 * @return id of the entry
	 * @throws IllegalStateException when the task of this system is already done
	 */
	public UUID record(UUID systemTaskId, NewSearch search, String by) {
		throw new UnsupportedOperationException();
	}

	/** Records a place that was not searched, and why. */
	public UUID leaveOut(UUID lineId, String system, String because, String by) {
		throw new UnsupportedOperationException();
	}

	/** Everything on record for a line, oldest first. */
	public List<SearchRecord> of(UUID lineId) {
		throw new UnsupportedOperationException();
	}

}
