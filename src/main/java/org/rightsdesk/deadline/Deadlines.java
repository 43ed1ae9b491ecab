package org.rightsdesk.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.SubjectRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of all lines: what happened to them, what follows, and what must happen by
 * when. A due date is always worked out from the events, never stored.
 */
@Service
public class Deadlines {

	private final ClockTable table;

	private final LineClocks clocks;

	private final WorkingCalendars calendars;

	private final MilestoneTable milestoneTable;

	private final Milestones milestones;

	private final StaffDates staffDates;

	private final WatchDeadlineProcess process;

	private final ObjectProvider<ClockFollower> followers;

	private final Clock clock;

	Deadlines(ClockTable table, LineClocks clocks, WorkingCalendars calendars, MilestoneTable milestoneTable,
			Milestones milestones, StaffDates staffDates, WatchDeadlineProcess process,
			ObjectProvider<ClockFollower> followers, Clock clock) {
		this.table = table;
		this.clocks = clocks;
		this.calendars = calendars;
		this.milestoneTable = milestoneTable;
		this.milestones = milestones;
		this.staffDates = staffDates;
		this.process = process;
		this.followers = followers;
		this.clock = clock;
	}

	/**
	 * Starts the clock of a line: records the receipt, plans its milestones and starts
	 * the process that watches it, all in the caller's transaction.
	 * @throws CalendarNotVerified if it is due past the last checked year
	 */
	@Transactional
	public void open(UUID lineId) {
		LineClock opened = this.clocks.of(lineId);
		Instant receivedAt = opened.line().receivedAt(opened.request());
		this.table.insert(lineId, ClockEvent.at(ClockEventType.RECEIVED, receivedAt), this.clock.instant());
		LineClock line = follow(lineId);
		this.process.start(line.request().reference().value(), line.request().organisation(), lineId);
	}

	/**
	 * Records an event and brings everything that follows from it up to date, in the
	 * caller's transaction. A second ending of a clock that has ended changes nothing.
	 * @throws ClockEventRefused with a plain sentence, when it cannot have happened
	 * @throws CalendarNotVerified if it is then due past the last checked year
	 */
	@Transactional
	public void record(UUID lineId, ClockEvent event) {
		Instant now = this.clock.instant();
		LineClock before = this.clocks.locked(lineId);
		ClockEventCheck check = before.check();
		if (check.changesNothing(event)) {
			return;
		}
		check.requireNotAfter(before.today(now), event);
		check.require(event);
		this.table.insert(lineId, event, now);
		wake(follow(lineId), event.type() == ClockEventType.REOPENED);
	}

	/**
	 * What the clock would be after this event; changes nothing.
	 * @throws ClockEventRefused with a plain sentence, as {@link #record} would
	 */
	public ClockResult after(UUID lineId, ClockEvent event) {
		LineClock line = this.clocks.of(lineId);
		ClockEventCheck check = line.check();
		check.requireNotAfter(line.today(this.clock.instant()), event);
		check.require(event);
		return line.with(event).result();
	}

	/** The clock of a line, worked out from its events. */
	public ClockResult of(UUID lineId) {
		return this.clocks.of(lineId).result();
	}

	/** Days for which a clock that has ended stood still, to its end. */
	public int pausedDays(UUID lineId) {
		return this.clocks.of(lineId).pausedDays();
	}

	/** The first date by which an open line of a case is due; empty without one. */
	public Optional<LocalDate> nextDue(SubjectRequest request) {
		return this.clocks.ofRequest(request)
			.stream()
			.map(LineClock::result)
			.filter((result) -> result.state() != ClockState.CLOSED && result.dueDate() != null)
			.map(ClockResult::dueDate)
			.min(Comparator.naturalOrder());
	}

	/** The events of a line as they were recorded. */
	public List<ClockEvent> events(UUID lineId) {
		return this.table.events(lineId);
	}

	/** The milestones of a line, done and to come, by their moment. */
	public List<Milestone> milestones(UUID lineId) {
		return this.milestoneTable.of(lineId);
	}

	/** As {@link #plan} for a chaser. */
	@Transactional
	public void planChaser(UUID lineId, UUID subjectId, Instant dueAt) {
		plan(lineId, MilestoneKind.CHASER, subjectId, dueAt);
	}

	/**
	 * Plans a milestone that does not follow from the due date; the same one planned
	 * again changes nothing, and neither does one for a clock that has ended.
	 * @param subjectId whom or what it is about, such as a system task
	 */
	@Transactional
	public void plan(UUID lineId, MilestoneKind kind, UUID subjectId, Instant dueAt) {
		LineClock line = this.clocks.locked(lineId);
		if (line.result().state() != ClockState.CLOSED) {
			this.milestoneTable.plan(lineId, kind, subjectId, dueAt);
			wake(line, false);
		}
	}

	/**
	 * Nobody has to be reminded of this subject any more.
	 * @param what what happened instead, a code or plain sentence without personal data
	 */
	@Transactional
	public void subjectDone(UUID subjectId, String what) {
		this.milestoneTable.subjectDone(subjectId, this.clock.instant(), what);
	}

	/**
	 * The day that many working days later, or earlier for a negative number.
	 * @param calendar code such as {@code UK-EW}
	 */
	public LocalDate addWorkingDays(String calendar, LocalDate from, int days) {
		return this.calendars.get(calendar).plusWorkingDays(from, days);
	}

	/**
	 * Brings up to date what follows from corrected events, a changed calendar, or a
	 * right that is named only now, in the caller's transaction.
	 */
	public void refresh(UUID lineId) {
		wake(follow(lineId), false);
	}

	private LineClock follow(UUID lineId) {
		LineClock line = this.clocks.of(lineId);
		this.milestones.follow(line);
		this.staffDates.publish(line.request());
		ClockResult now = line.result();
		this.followers.orderedStream().forEach((follower) -> follower.clockChanged(lineId, now));
		return line;
	}

	/** The watch over a clock ends with it, so a reopened clock needs a new one. */
	private void wake(LineClock line, boolean reopened) {
		String reference = line.request().reference().value();
		UUID lineId = line.line().id();
		if (reopened && !this.process.isWatched(reference, lineId)) {
			this.process.start(reference, line.request().organisation(), lineId);
		}
		else {
			this.process.clockChanged(reference, lineId);
		}
	}

}
