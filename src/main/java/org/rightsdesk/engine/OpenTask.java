package org.rightsdesk.engine;

import java.time.Instant;
import java.util.Set;

/**
 * An open task in a list of work: what it is and whose, nothing about its case but the
 * reference.
 *
 * @param id id in the engine
 * @param name its name in the model
 * @param reference business key of its case
 * @param organisation slug
 * @param assignee who claimed it; null while nobody did
 * @param created when it came up
 * @param due target of this step; null for a step without one
 * @param groups who may claim it
 */
public record OpenTask(String id, String name, String reference, String organisation, String assignee, Instant created,
		Instant due, Set<String> groups) {

	public OpenTask {
		groups = Set.copyOf(groups);
	}

	/** Where it stands in a list by target. */
	public TaskPlace place() {
		return new TaskPlace(this.due, this.id);
	}

	/** Whether the target of the step is over; the statutory date is another. */
	public boolean late(Instant now) {
		return this.due != null && this.due.isBefore(now);
	}

}
