package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whether an event can follow on those that a clock has (law.md 5.1); says the rule that
 * it would break.
 */
final class ClockEventCheck {

	private final DatedEvents events;

	private final Supplier<ClockResult> before;

	private final boolean extensible;

	/**
	 * @param events those before it
	 * @param before what they lead to, asked for only where it matters
	 * @param extensible whether there can be two further months at all
	 */
	ClockEventCheck(DatedEvents events, Supplier<ClockResult> before, boolean extensible) {
		this.events = events;
		this.before = before;
		this.extensible = extensible;
	}

	/** A clock that has ended does not end again. */
	boolean changesNothing(ClockEvent event) {
		return this.events.closing().isPresent() && event.type().isClosing();
	}

	/**
	 * @throws ClockEventRefused if the event cannot be added
	 */
	void require(ClockEvent event) {
		LocalDate date = this.events.date(event);
		refuseIf(event.type() == ClockEventType.RECEIVED, "C-1", "receivedTwice");
		refuseIf(date.isBefore(this.events.received()), "C-1", "beforeReceipt");
		boolean reopening = event.type() == ClockEventType.REOPENED;
		refuseIf(this.events.closing().isPresent() && !reopening, "5.1", "closed");
		refuseIf(reopening && !hasLapsed(), "5.1", "notLapsed");
		if (event.type() == ClockEventType.EXTENDED) {
			requireExtension(date);
		}
	}

	/**
	 * @throws ClockEventRefused if the event lies after this day
	 */
	void requireNotAfter(LocalDate today, ClockEvent event) {
		refuseIf(this.events.date(event).isAfter(today), "5.1", "inTheFuture");
	}

	/**
	 * An answer needs its question, and only what was asked can fail to come. Staff may
	 * record an answer to nothing, which has no effect (C-4); in a calculation it shows
	 * that the question was forgotten.
	 * @throws ClockEventRefused if the question is missing
	 */
	void requireQuestion(ClockEvent event) {
		ClockReason about = (event.type() == ClockEventType.LAPSED) ? event.reason() : event.answers();
		if (about != null && open(about).noneMatch(Wait::isOpen)) {
			boolean answer = event.type() != ClockEventType.LAPSED;
			refuseIf(true, (about == ClockReason.CLARIFICATION) ? "C-7" : "C-4", answer ? "notAsked" : "notMissing");
		}
	}

	private Stream<Wait> open(ClockReason about) {
		List<Wait> waits = (about == ClockReason.CLARIFICATION) ? this.events.clarifications()
				: this.events.gate(about);
		return waits.stream();
	}

	private void requireExtension(LocalDate notice) {
		refuseIf(!this.extensible, "6.0", "neverExtended");
		ClockResult clock = this.before.get();
		refuseIf(clock.state() == ClockState.NOT_STARTED, "C-20", "notStarted");
		refuseIf(clock.extended(), "C-23", "extendedTwice");
		LocalDate limit = clock.noticeLimit();
		if (limit != null && notice.isAfter(limit)) {
			throw new ClockEventRefused("C-21", Texts.of("deadline.refused.noticeTooLate", limit));
		}
	}

	private boolean hasLapsed() {
		return this.events.closing().filter((closing) -> closing.type() == ClockEventType.LAPSED).isPresent();
	}

	private static void refuseIf(boolean refused, String ruleId, String key) {
		if (refused) {
			throw new ClockEventRefused(ruleId, Texts.of("deadline.refused." + key));
		}
	}

}
