package org.rightsdesk.engine;

import java.time.Instant;
import java.util.Set;

/**
 * Told of each step of a model that waits for somebody or something, in the engine's
 * transaction. The modules that count bring it as a bean.
 */
public interface ActivityFollower {

	void began(WaitingActivity activity);

	/**
	 * It is a task of these groups; a step that is nobody's is never offered.
	 * @param id of this run of the step, which has begun
	 */
	void offered(String id, Set<String> groups);

	/** It is over, however it ended. */
	void ended(String id, Instant at);

	/**
	 * A step that waits.
	 *
	 * @param id of this run of the step
	 * @param organisation slug; null for what belongs to none
	 * @param reference business key of the case
	 * @param process key of the model
	 * @param activity id of the step in the model
	 */
	record WaitingActivity(String id, String organisation, String reference, String process, String activity,
			Instant at) {
	}

}
