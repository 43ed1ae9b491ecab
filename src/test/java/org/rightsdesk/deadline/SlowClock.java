package org.rightsdesk.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.rightsdesk.request.Right;

/**
 * The clock a second time, written from law.md sections 5.1 to 5.9 and nothing else: it
 * walks from day to day and counts, knows no month but by looking for its next day of the
 * same number, takes the bank holidays from the table of the reference, and the hour from
 * the rule for summer time. Slow, and shares no line with {@link StatutoryClock}.
 */
final class SlowClock {

	private static final Map<String, Set<LocalDate>> HOLIDAYS = DomainTable.read("bank-holidays.csv")
		.stream()
		.collect(Collectors.groupingBy((row) -> row.get("jurisdiction"),
				Collectors.mapping((row) -> LocalDate.parse(row.get("date")), Collectors.toSet())));

	private static final int HOUR = 3600;

	private final String calendar;

	private final boolean uk;

	private final boolean access;

	private final boolean extensible;

	private final List<Happened> events;

	private LocalDate start;

	private boolean open;

	private int pausedDays;

	/** Something that happened on a day, in the order in which it happened. */
	record Happened(ClockEventType type, LocalDate day, ClockReason reason) {
	}

	/** Asked on a day; answered on another or never. */
	private record Question(LocalDate asked, LocalDate answered) {

		/** C-8: from the day of the question to the day before the answer. */
		boolean standsStill(LocalDate day) {
			return !day.isBefore(this.asked) && (this.answered == null || day.isBefore(this.answered));
		}

	}

	/** The answer, with null where law.md gives none. */
	record Answer(ClockState state, LocalDate start, LocalDate due, Instant over, LocalDate noticeLimit,
			LocalDate internalTarget, int pausedDays, boolean extended, LocalDate closedOn) {

		static Answer of(ClockResult clock) {
			return new Answer(clock.state(), clock.startDate(), clock.dueDate(), clock.dueInstantExclusive(),
					clock.noticeLimit(), clock.internalTarget(), clock.pausedDays(), clock.extended(),
					clock.closedOn());
		}

	}

	SlowClock(String calendar, Right right, List<Happened> events) {
		this.calendar = calendar;
		this.uk = calendar.startsWith("UK");
		this.access = right == Right.ACCESS;
		this.extensible = right != Right.OBJECTION_MARKETING && right != Right.CONSENT_WITHDRAWAL;
		this.events = events;
	}

	Answer answer() {
		LocalDate closed = closedOn();
		if (!findStart()) {
			return new Answer((closed != null) ? ClockState.CLOSED : ClockState.NOT_STARTED, null, null, null, null,
					null, 0, false, closed);
		}
		List<Question> questions = questions();
		standStill(1, questions);
		boolean extended = this.extensible && firstNoticeInTime(this.open ? null : end(1));
		int months = extended ? 3 : 1;
		standStill(months, questions);
		LocalDate due = this.open ? null : end(months);
		ClockState state = (closed != null) ? ClockState.CLOSED : this.open ? ClockState.PAUSED : ClockState.RUNNING;
		return new Answer(state, this.start, due, (due != null) ? midnightAfter(due) : null, this.open ? null : end(1),
				walk(this.start, 28), this.pausedDays, extended, closed);
	}

	/** 5.9: the day after the receipt is day 1 of 30; then to a working day. */
	static LocalDate acknowledgeComplaint(String calendar, LocalDate received) {
		return workingDay(calendar, walk(received, 30));
	}

	/**
	 * 5.1 and 5.8: in the UK an open gate undoes the start, also later; the last answer
	 * to a gate that was really asked is the start, if it is after the receipt (C-4).
	 */
	private boolean findStart() {
		this.start = this.events.get(0).day();
		if (!this.uk) {
			return true;
		}
		Set<ClockReason> demanded = new HashSet<>();
		for (Happened event : this.events) {
			ClockReason asked = gateAsked(event.type());
			if (asked != null) {
				demanded.add(asked);
			}
			if (event.type() == ClockEventType.FEE_WAIVED) {
				demanded.remove(ClockReason.FEE);
			}
			ClockReason answered = gateAnswered(event);
			if (answered != null && demanded.remove(answered) && event.day().isAfter(this.start)) {
				this.start = event.day();
			}
		}
		return demanded.isEmpty();
	}

	/**
	 * What makes time stand still once it has started: C-7 for access, C-31 in the EU.
	 */
	private List<Question> questions() {
		List<Question> questions = new ArrayList<>();
		if (this.access) {
			clarifications(questions);
		}
		if (!this.uk) {
			gate(ClockReason.IDENTITY, questions);
			gate(ClockReason.AUTHORITY, questions);
		}
		return questions;
	}

	/** C-7: one interval for each question; a re-opening answers all that are open. */
	private void clarifications(List<Question> questions) {
		List<LocalDate> open = new ArrayList<>();
		for (Happened event : this.events) {
			if (event.type() == ClockEventType.CLARIFICATION_REQUESTED) {
				open.add(event.day());
			}
			boolean reopened = event.type() == ClockEventType.REOPENED && event.reason() == ClockReason.CLARIFICATION;
			if (event.type() == ClockEventType.CLARIFICATION_RECEIVED && !open.isEmpty()) {
				questions.add(new Question(open.remove(0), event.day()));
			}
			while (reopened && !open.isEmpty()) {
				questions.add(new Question(open.remove(0), event.day()));
			}
		}
		open.forEach((asked) -> questions.add(new Question(asked, null)));
	}

	/** 5.8: asked again, a gate stays open until the last answer that was needed. */
	private void gate(ClockReason reason, List<Question> questions) {
		LocalDate asked = null;
		for (Happened event : this.events) {
			if (gateAsked(event.type()) == reason && asked == null) {
				asked = event.day();
			}
			if (gateAnswered(event) == reason && asked != null) {
				questions.add(new Question(asked, event.day()));
				asked = null;
			}
		}
		if (asked != null) {
			questions.add(new Question(asked, null));
		}
	}

	/**
	 * Counts day by day the days on which time stands still (C-8, C-9). A question that
	 * is asked when the period is over has no effect (C-18), unless time stands still on
	 * that day anyway: then nothing is over.
	 */
	private void standStill(int months, List<Question> questions) {
		this.open = false;
		this.pausedDays = 0;
		List<Question> effective = new ArrayList<>();
		LocalDate last = questions.stream().map(Question::asked).max(LocalDate::compareTo).orElse(this.start);
		for (LocalDate day = this.events.get(0).day(); !day.isAfter(last); day = walk(day, 1)) {
			LocalDate today = day;
			for (Question question : questions.stream().filter((one) -> one.asked().equals(today)).toList()) {
				if (effective.stream().anyMatch((other) -> other.standsStill(today)) || !day.isAfter(end(months))) {
					effective.add(question);
					count(effective);
				}
			}
		}
		this.open = effective.stream().anyMatch((question) -> question.answered() == null);
	}

	private void count(List<Question> effective) {
		LocalDate last = effective.stream()
			.filter((question) -> question.answered() != null)
			.map(Question::answered)
			.max(LocalDate::compareTo)
			.orElse(this.start);
		this.pausedDays = 0;
		for (LocalDate day = this.start; day.isBefore(last); day = walk(day, 1)) {
			LocalDate today = day;
			if (effective.stream()
				.filter((question) -> question.answered() != null)
				.anyMatch((question) -> question.standsStill(today))) {
				this.pausedDays++;
			}
		}
	}

	/** C-10 to C-12: months, then the days that did not count, then a working day. */
	private LocalDate end(int months) {
		LocalDate day = this.start;
		LocalDate first = firstOfMonth(this.start);
		for (int i = 0; i < months; i++) {
			first = firstOfMonth(walk(first, 31));
		}
		day = first;
		while (day.getDayOfMonth() < this.start.getDayOfMonth() && walk(day, 1).getDayOfMonth() != 1) {
			day = walk(day, 1);
		}
		return workingDay(this.calendar, walk(day, this.pausedDays));
	}

	/**
	 * C-21: the first notice, if it was given in time; an open pause has used nothing up.
	 */
	private boolean firstNoticeInTime(LocalDate limit) {
		return this.events.stream()
			.filter((event) -> event.type() == ClockEventType.EXTENDED)
			.anyMatch((event) -> limit == null || !event.day().isAfter(limit));
	}

	/** 5.1: the first that ends it, unless it was a lapse that was opened again. */
	private LocalDate closedOn() {
		Happened closing = null;
		for (Happened event : this.events) {
			boolean ends = event.type() == ClockEventType.RESPONDED || event.type() == ClockEventType.WITHDRAWN
					|| event.type() == ClockEventType.MERGED || event.type() == ClockEventType.LAPSED;
			if (ends && closing == null) {
				closing = event;
			}
			if (event.type() == ClockEventType.REOPENED && closing != null && closing.type() == ClockEventType.LAPSED) {
				closing = null;
			}
		}
		return (closing != null) ? closing.day() : null;
	}

	private static ClockReason gateAsked(ClockEventType type) {
		return switch (type) {
			case IDENTITY_REQUESTED -> ClockReason.IDENTITY;
			case AUTHORITY_REQUESTED -> ClockReason.AUTHORITY;
			case FEE_REQUESTED -> ClockReason.FEE;
			default -> null;
		};
	}

	private static ClockReason gateAnswered(Happened event) {
		return switch (event.type()) {
			case IDENTITY_RECEIVED -> ClockReason.IDENTITY;
			case AUTHORITY_RECEIVED -> ClockReason.AUTHORITY;
			case FEE_PAID -> ClockReason.FEE;
			case REOPENED -> (event.reason() == ClockReason.CLARIFICATION) ? null : event.reason();
			default -> null;
		};
	}

	private static LocalDate workingDay(String calendar, LocalDate from) {
		LocalDate day = from;
		while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY
				|| HOLIDAYS.get(calendar).contains(day)) {
			day = walk(day, 1);
		}
		return day;
	}

	private static LocalDate firstOfMonth(LocalDate date) {
		LocalDate day = date;
		while (day.getDayOfMonth() != 1) {
			day = LocalDate.ofEpochDay(day.toEpochDay() - 1);
		}
		return day;
	}

	private static LocalDate walk(LocalDate from, int days) {
		LocalDate day = from;
		for (int i = 0; i < days; i++) {
			day = LocalDate.ofEpochDay(day.toEpochDay() + 1);
		}
		return day;
	}

	/** C-13: the moment at which the clocks of the calendar show the next day. */
	private Instant midnightAfter(LocalDate due) {
		long utc = (due.toEpochDay() + 1) * 24 * HOUR;
		for (long second = utc - 3 * HOUR; second <= utc; second += HOUR) {
			if (localDate(this.calendar, Instant.ofEpochSecond(second)).isAfter(due)) {
				return Instant.ofEpochSecond(second);
			}
		}
		throw new AssertionError("There is no midnight after " + due);
	}

	/** C-2: what the calendar on the wall shows, never the UTC date. */
	static LocalDate localDate(String calendar, Instant at) {
		int hours = (calendar.equals("EU-FR") || calendar.equals("EU-DE")) ? 1 : 0;
		LocalDate utc = LocalDate.ofEpochDay(Math.floorDiv(at.getEpochSecond(), 24 * HOUR));
		Instant summer = lastSundayAtOne(utc.getYear(), 3);
		Instant winter = lastSundayAtOne(utc.getYear(), 10);
		if (!at.isBefore(summer) && at.isBefore(winter)) {
			hours++;
		}
		return LocalDate.ofEpochDay(Math.floorDiv(at.getEpochSecond() + hours * HOUR, 24 * HOUR));
	}

	/** Summer time: Directive 2000/84/EC Art. 2 and 3, and the UK's Summer Time Order. */
	static Instant lastSundayAtOne(int year, int month) {
		LocalDate day = LocalDate.of(year, month, 31);
		while (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
			day = LocalDate.ofEpochDay(day.toEpochDay() - 1);
		}
		return Instant.ofEpochSecond(day.toEpochDay() * 24 * HOUR + HOUR);
	}

}
