package org.rightsdesk.fulfilment;

import java.util.List;
import java.util.UUID;

/**
 * Files that were made for the answer to one line and go with no other; brought by the
 * module of the right.
 */
public interface MadeFiles {

	/** Ids of the files made for this line; empty for a line of another right. */
	List<UUID> of(UUID lineId);

}
