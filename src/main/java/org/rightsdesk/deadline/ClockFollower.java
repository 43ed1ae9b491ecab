package org.rightsdesk.deadline;

import java.util.UUID;

/**
 * Whoever lives by a clock and has to change with it, in the same transaction. The
 * modules that do bring it as a bean.
 */
public interface ClockFollower {

	/**
	 * An event of this line was recorded or corrected, or its calendar has changed.
	 * @param now what follows from all its events
	 */
	void clockChanged(UUID lineId, ClockResult now);

}
