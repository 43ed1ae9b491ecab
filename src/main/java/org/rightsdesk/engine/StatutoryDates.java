package org.rightsdesk.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Says what a new task shows of the time that is left. The module that knows brings it as
 * a bean; from then on {@link StaffTasks#setStatutoryDate} moves it.
 */
public interface StatutoryDates {

	/**
	 * @param reference business key of the case
	 * @param lineId the line the task is about, or null where it is about the whole case
	 * @return empty for a case that has no clock
	 */
	Optional<Shown> of(String reference, UUID lineId);

	/**
	 * What a task shows.
	 *
	 * @param rights codes of the rights it is about, joined by a slash; UNSORTED for a
	 * message in free words
	 * @param dueOn the statutory date for the card, or null while it does not run
	 * @param followUp the moment the statutory period ends, or null while it does not run
	 * @param priority 50 normal, 80 near, 100 overdue
	 */
	record Shown(String rights, LocalDate dueOn, Instant followUp, int priority) {

	}

}
