package org.rightsdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;

/** Whether an event can be added to a clock (law.md 5.1). */
final class ClockEventCheck {

	private final LineClock line;

	private final ClockResult before;

	private final Instant now;

	ClockEventCheck(LineClock line, Instant now) {
		this.line = line;
		this.before = line.result();
		this.now = now;
	}

	/** A clock that has ended does not end again. */
	boolean changesNothing(ClockEvent event) {
		return this.before.state() == ClockState.CLOSED && event.type().isClosing();
	}

	/**
	 * @throws ClockEventRefused if the event cannot be added
	 */
	void require(ClockEvent event) {
		LocalDate date = event.date(this.line.zone());
		refuseIf(event.type() == ClockEventType.RECEIVED, "receivedTwice");
		refuseIf(date.isBefore(this.line.events().get(0).date(this.line.zone())), "beforeReceipt");
		refuseIf(date.isAfter(this.line.today(this.now)), "inTheFuture");
		boolean reopening = event.type() == ClockEventType.REOPENED;
		refuseIf(this.before.state() == ClockState.CLOSED && !reopening, "closed");
		refuseIf(reopening && !hasLapsed(), "notLapsed");
		if (event.type() == ClockEventType.EXTENDED) {
			requireExtension(date);
		}
	}

	private void requireExtension(LocalDate notice) {
		refuseIf(!StatutoryClock.mayBeExtended(this.line.line().right()), "neverExtended");
		refuseIf(this.before.state() == ClockState.NOT_STARTED, "notStarted");
		refuseIf(this.before.extended(), "extendedTwice");
		LocalDate limit = this.before.noticeLimit();
		if (limit != null && notice.isAfter(limit)) {
			throw new ClockEventRefused(Texts.of("deadline.refused.noticeTooLate", limit));
		}
	}

	private boolean hasLapsed() {
		return new DatedEvents(this.line.zone(), this.line.events()).closing()
			.filter((closing) -> closing.type() == ClockEventType.LAPSED)
			.isPresent();
	}

	private static void refuseIf(boolean refused, String key) {
		if (refused) {
			throw new ClockEventRefused(Texts.of("deadline.refused." + key));
		}
	}

}
