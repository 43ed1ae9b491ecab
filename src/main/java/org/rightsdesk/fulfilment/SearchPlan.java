package org.rightsdesk.fulfilment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;

/** Which systems are searched for a line, by whom, until when. */
@Service
public class SearchPlan {

	/** The tasks of a line in the order of the plan; empty before the search begins. */
	public List<SystemTask> of(UUID lineId) {
		throw new UnsupportedOperationException();
	}

	public Optional<SystemTask> find(UUID systemTaskId) {
		throw new UnsupportedOperationException();
	}

}
