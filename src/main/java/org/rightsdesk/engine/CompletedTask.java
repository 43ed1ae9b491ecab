package org.rightsdesk.engine;

import java.util.Map;
import java.util.Set;

/**
 * A user task in the moment of its completion, for a {@link TaskCheck}.
 *
 * @param taskId id of the task in the engine
 * @param taskKey id of the user task in its model
 * @param reference business key of the case
 * @param organisation slug of the organisation, never null for a case
 * @param username who completes it; null when no person does (a migration, a test)
 * @param groups groups of that person, empty without one
 * @param codes decision codes of the form and the ids of the branch ({@code lineId},
 * {@code searchId}), all as text
 */
public record CompletedTask(String taskId, String taskKey, String reference, String organisation, String username,
		Set<String> groups, Map<String, String> codes) {

	public CompletedTask {
		groups = Set.copyOf(groups);
		codes = Map.copyOf(codes);
	}

}
