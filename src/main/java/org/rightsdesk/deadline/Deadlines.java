package org.rightsdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;

/**
 * The clocks of all lines: what happened to them, what follows, and what must happen by
 * when.
 */
@Service
public class Deadlines {

	private final WorkingCalendars calendars;

	Deadlines(WorkingCalendars calendars) {
		this.calendars = calendars;
	}

	/**
	 * Starts the clock of a line: records the receipt, plans its milestones and starts
	 * the process that watches it, all in the caller's transaction.
	 */
	public void open(UUID lineId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Records an event and brings everything that follows from it up to date, in the
	 * caller's transaction. A second ending of a clock that has ended changes nothing.
	 * @throws IllegalArgumentException with a plain sentence, when the event cannot have
	 * happened (before the receipt, in the future, an extension after its limit)
	 */
	public void record(UUID lineId, ClockEvent event) {
		throw new UnsupportedOperationException();
	}

	/** The clock of a line, worked out from its events. */
	public ClockResult of(UUID lineId) {
		throw new UnsupportedOperationException();
	}

	/** The events of a line as they were recorded. */
	public List<ClockEvent> events(UUID lineId) {
		throw new UnsupportedOperationException();
	}

	/** The milestones of a line, done and to come, by their moment. */
	public List<Milestone> milestones(UUID lineId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Plans a chaser; the same one planned again changes nothing.
	 * @param subjectId whom or what to chase, such as a system task
	 */
	public void planChaser(UUID lineId, UUID subjectId, Instant dueAt) {
		throw new UnsupportedOperationException();
	}

	/**
	 * No more chasers for this subject are needed.
	 * @param what what happened instead, a code or plain sentence without personal data
	 */
	public void chaserDone(UUID subjectId, String what) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The day that many working days later, or earlier for a negative number.
	 * @param calendar code such as {@code UK-EW}
	 */
	public LocalDate addWorkingDays(String calendar, LocalDate from, int days) {
		return this.calendars.get(calendar).plusWorkingDays(from, days);
	}

}
