package org.rightsdesk.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** In which systems something was done for a line; told by whoever acts in them. */
public interface TouchedSystems {

	/** Ids of the systems; empty while it is not known, so that it may be any. */
	Optional<List<String>> of(UUID lineId);

}
