package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.rightsdesk.deadline.TimeStrip.Days;
import org.rightsdesk.deadline.TimeStrip.Fact;
import org.rightsdesk.deadline.TimeStrip.Mark;
import org.rightsdesk.deadline.TimeStrip.Span;
import org.rightsdesk.deadline.TimeStrip.What;

/** Draws the time of a request from its events; decides nothing about dates itself. */
final class StripDrawing {

	private final ClockInput input;

	private final DatedEvents events;

	private final ClockResult clock;

	private final LocalDate today;

	private final LocalDate received;

	private final List<Wait> pauses;

	private final LocalDate end;

	private StripDrawing(ClockInput input, LocalDate today) {
		this.input = input;
		this.events = new DatedEvents(input.zone(), input.events());
		this.clock = StatutoryClock.compute(input);
		this.today = today;
		this.received = this.events.received();
		this.pauses = pauses();
		this.end = Stream
			.of(this.clock.dueDate(), this.clock.closedOn(), (this.clock.closedOn() != null) ? null : today)
			.filter((date) -> date != null && date.isAfter(this.received))
			.max(Comparator.naturalOrder())
			.orElse(this.received)
			.plusDays(1);
	}

	/** The drawing as it looks on this day. */
	static TimeStrip of(ClockInput input, LocalDate today) {
		StripDrawing drawing = new StripDrawing(input, today);
		return new TimeStrip(drawing.spans(), drawing.marks(), drawing.facts());
	}

	private List<Wait> pauses() {
		if (this.clock.startDate() == null) {
			return List.of();
		}
		List<Wait> all = ClockLaw.of(this.input.calendar().code())
			.pauses(this.events, this.input.right(), new Explanation());
		return Period
			.of(this.clock.startDate(), this.clock.extended() ? 3 : 1, all, this.input.calendar(), this.input.options())
			.counted()
			.stream()
			.filter((pause) -> pause.isOpen() || pause.to().isAfter(this.clock.startDate()))
			.toList();
	}

	private List<Span> spans() {
		List<Span> spans = new ArrayList<>();
		LocalDate from = this.received;
		while (from.isBefore(this.end)) {
			Days days = days(from);
			LocalDate to = from.plusDays(1);
			while (to.isBefore(this.end) && days(to) == days) {
				to = to.plusDays(1);
			}
			spans.add(new Span(days, place(from, 0), place(to, 0) - place(from, 0)));
			from = to;
		}
		return spans;
	}

	private Days days(LocalDate day) {
		if (this.clock.startDate() == null || day.isBefore(this.clock.startDate())) {
			return Days.NOT_STARTED;
		}
		if (this.pauses.stream().anyMatch((pause) -> pause.lastsOn(day))) {
			return Days.PAUSED;
		}
		if (this.clock.dueDate() != null && day.isAfter(this.clock.dueDate())) {
			return Days.LATE;
		}
		boolean longer = this.clock.extended() && this.clock.noticeLimit() != null
				&& day.isAfter(this.clock.noticeLimit());
		return longer ? Days.LONGER : Days.COUNTED;
	}

	private List<Mark> marks() {
		List<Mark> marks = new ArrayList<>();
		marks.add(new Mark(What.RECEIVED, this.received, 0));
		if (this.clock.dueDate() != null) {
			marks.add(new Mark(What.DUE, this.clock.dueDate(), place(this.clock.dueDate(), 1)));
		}
		this.events.closing()
			.ifPresentOrElse((event) -> marks.add(mark(ending(event), this.events.date(event))),
					() -> marks.add(mark(What.TODAY, this.today)));
		return marks;
	}

	private Mark mark(What what, LocalDate day) {
		return new Mark(what, day, Math.max(0, place(day, 0.5)));
	}

	private List<Fact> facts() {
		List<Fact> facts = new ArrayList<>();
		facts.add(Fact.on(What.RECEIVED, this.received));
		if (this.input.calendar().code().isUk()) {
			Stream.of(ClockReason.IDENTITY, ClockReason.AUTHORITY, ClockReason.FEE)
				.flatMap((reason) -> this.events.gate(reason).stream())
				.forEach((gate) -> facts.add(wait(What.GATE, gate)));
		}
		if (this.clock.startDate() != null && this.clock.startDate().isAfter(this.received)) {
			facts.add(Fact.on(What.STARTED, this.clock.startDate()));
		}
		this.pauses.forEach((pause) -> facts.add(wait(What.PAUSE, pause)));
		if (this.clock.extended()) {
			facts.add(Fact.on(What.EXTENDED, this.events.dates(ClockEventType.EXTENDED).get(0)));
		}
		addEnd(facts);
		facts.sort(Comparator.comparing(Fact::from).thenComparing(Fact::what));
		return facts;
	}

	private void addEnd(List<Fact> facts) {
		if (this.clock.dueDate() != null) {
			facts.add(Fact.on(What.DUE, this.clock.dueDate()));
		}
		if (this.clock.closedOn() == null) {
			facts.add(new Fact(What.TODAY, null, this.today, this.today, late(this.today)));
		}
		for (ClockEvent event : this.input.events()) {
			if (event.type().isClosing() || event.type() == ClockEventType.REOPENED) {
				LocalDate day = this.events.date(event);
				facts.add(new Fact(ending(event), event.reason(), day, day,
						(event.type() == ClockEventType.RESPONDED) ? late(day) : 0));
			}
		}
	}

	private Fact wait(What what, Wait wait) {
		LocalDate to = wait.isOpen() ? this.clock.closedOn() : wait.to();
		LocalDate start = this.clock.startDate();
		LocalDate from = (what == What.PAUSE && wait.from().isBefore(start)) ? start : wait.from();
		LocalDate last = (to != null) ? to : this.today;
		return new Fact(what, wait.reason(), from, to, Math.max(0, ChronoUnit.DAYS.between(from, last)));
	}

	private long late(LocalDate day) {
		LocalDate due = this.clock.dueDate();
		return (due == null || !day.isAfter(due)) ? 0 : ChronoUnit.DAYS.between(due, day);
	}

	private static What ending(ClockEvent event) {
		return What.valueOf(event.type().name());
	}

	private double place(LocalDate day, double part) {
		double all = ChronoUnit.DAYS.between(this.received, this.end);
		return (ChronoUnit.DAYS.between(this.received, day) + part) * 100 / all;
	}

}
