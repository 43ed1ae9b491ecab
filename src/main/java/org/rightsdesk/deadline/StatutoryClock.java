package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.rightsdesk.deadline.ClockLaw.Start;
import org.rightsdesk.request.Right;

/**
 * Works out when an answer is due from the dated events of a request, and says why
 * (law.md 5.8). A pure function: equal events give equal dates, so nothing is ever added
 * to a stored date.
 */
public final class StatutoryClock {

	/** No extension for these (law.md 6.0). */
	private static final Set<Right> NEVER_EXTENDED = Set.of(Right.OBJECTION_MARKETING, Right.CONSENT_WITHDRAWAL);

	private static final int INTERNAL_TARGET_DAYS = 28;

	private final ClockInput input;

	private final DatedEvents events;

	private final ClockLaw law;

	private final Explanation why = new Explanation();

	private StatutoryClock(ClockInput input) {
		this.input = input;
		this.events = new DatedEvents(input.zone(), input.events());
		this.law = ClockLaw.of(input.calendar().code());
	}

	/**
	 * The clock after these events.
	 * @throws IllegalArgumentException without exactly one receipt
	 * @throws CalendarNotVerified for a date past the last checked year of the calendar
	 */
	public static ClockResult compute(ClockInput input) {
		return new StatutoryClock(input).result();
	}

	/** Whether two further months are possible for this right at all (law.md 6.0). */
	public static boolean mayBeExtended(Right right) {
		return !NEVER_EXTENDED.contains(right);
	}

	private ClockResult result() {
		Start start = this.law.start(this.events, this.why);
		if (start.date() == null) {
			return closedOr(ClockState.NOT_STARTED, null, null, false, start.waitingSince());
		}
		List<Wait> pauses = this.law.pauses(this.events, this.input.right(), this.why);
		Period month = period(start.date(), 1, pauses);
		Optional<LocalDate> notice = extensionNotice(month);
		Period period = notice.isPresent() ? period(start.date(), 3, pauses) : month;
		explain(period, notice);
		return closedOr(period.isOpen() ? ClockState.PAUSED : ClockState.RUNNING, period, start.date(),
				notice.isPresent(), period.waitingSince());
	}

	private Period period(LocalDate start, int months, List<Wait> pauses) {
		return Period.of(start, months, pauses, this.input.calendar(), this.input.options());
	}

	/**
	 * The first notice that was given in time (C-21); an open pause has not used up the
	 * time for it.
	 */
	private Optional<LocalDate> extensionNotice(Period month) {
		List<LocalDate> notices = this.events.dates(ClockEventType.EXTENDED);
		if (notices.isEmpty()) {
			return Optional.empty();
		}
		Optional<LocalDate> inTime = mayBeExtended(this.input.right())
				? notices.stream().filter((given) -> month.isOpen() || !given.isAfter(month.end())).findFirst()
				: Optional.empty();
		if (inTime.isEmpty()) {
			this.why.add("C-21", "extensionWithoutEffect", null, notices.get(0));
		}
		return inTime;
	}

	private void explain(Period period, Optional<LocalDate> notice) {
		period.counted()
			.stream()
			.filter((pause) -> pause.isOpen() || pause.to().isAfter(period.start()))
			.forEach(this::explainPause);
		period.tooLate().forEach((pause) -> this.why.add("C-18", "askedTooLate", null, pause.from()));
		LocalDate end = period.start().plusMonths(period.months());
		notice.ifPresentOrElse((given) -> this.why.add("C-20", "extended", end, given, period.start(), end),
				() -> this.why.add("C-10", "month", end, period.start(), end));
		if (period.isOpen()) {
			return;
		}
		if (period.pausedDays() > 0) {
			this.why.add("C-11", "pausedDays", period.rawEnd(), period.pausedDays(), period.rawEnd());
		}
		this.why.addRoll(period.rawEnd(), period.end(), this.input.calendar());
		this.why.add("C-13", "due", period.end(), Explanation.weekday(period.end()), period.end());
	}

	private void explainPause(Wait pause) {
		this.why.add(this.law.pauseRule(pause), (pause.isOpen() ? "paused." : "pause.") + pause.reason(), pause.to(),
				pause.from(), pause.to());
	}

	private ClockResult closedOr(ClockState state, Period period, LocalDate start, boolean extended,
			LocalDate waitingSince) {
		Optional<ClockEvent> closing = this.events.closing();
		closing.ifPresent((event) -> this.why.add("5.1", "closed." + event.type(), this.events.date(event),
				this.events.date(event)));
		LocalDate due = (period != null) ? period.end() : null;
		return new ClockResult(closing.isPresent() ? ClockState.CLOSED : state, this.events.received(), start, due,
				(due != null) ? due.plusDays(1).atStartOfDay(this.input.zone()).toInstant() : null, noticeLimit(period),
				(start != null) ? start.plusDays(INTERNAL_TARGET_DAYS) : null,
				(period != null) ? period.pausedDays() : 0, extended, closing.isPresent() ? null : waitingSince,
				closing.map(this.events::date).orElse(null), this.why.steps());
	}

	/** The un-extended due date with all pauses (C-16, C-21). */
	private LocalDate noticeLimit(Period period) {
		return (period == null || period.isOpen()) ? null
				: this.input.calendar().onOrAfter(period.start().plusMonths(1).plusDays(period.pausedDays()));
	}

}
