package org.rightsdesk.request;

import java.util.List;
import java.util.UUID;

/** What others who were given the data were told; implemented by whoever tells them. */
public interface RecipientNotices {

	/** Names of those who were told of what was done on this line (N-2). */
	List<String> told(UUID lineId);

	/** Names of those of them who said that they cannot do it, or not all of it. */
	List<String> unable(UUID lineId);

	/**
	 * Whether anybody was, or still is to be, told of a restriction that this line
	 * caused: they hear of its end too.
	 */
	boolean toldOfRestriction(UUID lineId);

	/**
	 * Whether a recipient of this case has neither answered nor been given up: the case
	 * may not close as long (N-3).
	 */
	boolean anyOpen(UUID requestId);

}
