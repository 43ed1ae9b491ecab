package org.rightsdesk.insight;

import java.util.List;
import java.util.function.ToIntFunction;

import org.rightsdesk.request.Right;

/** What an operator measures, at one moment and over all organisations. */
record Reading(List<OpenLines> lines, OutboxLoad.Load mail, long incidents, long dueJobs) {

	/** How many lines about this right, counted so; none where the right has none. */
	int lines(Right right, ToIntFunction<OpenLines> count) {
		return this.lines.stream().filter((one) -> one.right() == right).mapToInt(count).sum();
	}

}
