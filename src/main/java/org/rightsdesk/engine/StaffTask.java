package org.rightsdesk.engine;

import java.time.Instant;
import java.util.Map;

/**
 * An open task as our own pages see it.
 *
 * @param id id in the engine
 * @param key id of the user task in its model
 * @param name its name in the model
 * @param reference business key of its case
 * @param organisation slug of the organisation; null for a task without one
 * @param assignee who claimed it, or null
 * @param due target of this step in UTC, or null
 * @param ids ids and codes of the branch, such as {@code lineId}, {@code searchId} and
 * {@code work}, where it has them
 */
public record StaffTask(String id, String key, String name, String reference, String organisation, String assignee,
		Instant due, Map<String, String> ids) {

	public StaffTask {
		ids = Map.copyOf(ids);
	}

}
