package org.rightsdesk.fulfilment;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;

/** What was decided on a line, and by whom. */
@Service
public class Decisions {

	public Optional<Decision> of(UUID lineId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Keeps the officer's words on what must change, before the task is completed with
	 * "returned".
	 */
	public void draftReturn(UUID lineId, String because, String by) {
		throw new UnsupportedOperationException();
	}

}
