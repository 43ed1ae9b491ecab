package org.rightsdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * A dated event of one clock. It carries either a moment, which is a date in the
 * organisation's zone (C-2), or the date alone where staff only know that.
 *
 * @param at the moment in UTC; null where only the date is known
 * @param on the date; null where the moment is known
 * @param reason for LAPSED, REOPENED and EXTENDED; otherwise null
 */
public record ClockEvent(ClockEventType type, Instant at, LocalDate on, ClockReason reason) {

	/**
	 * @throws IllegalArgumentException if there is not exactly one of moment and date, or
	 * a reason that does not belong to the type
	 */
	public ClockEvent {
		Objects.requireNonNull(type);
		if ((at == null) == (on == null)) {
			throw new IllegalArgumentException("A clock event has either a moment or a date");
		}
		boolean fits = switch (type) {
			case EXTENDED -> reason != null && reason.isGroundForExtension();
			case LAPSED, REOPENED -> reason != null && !reason.isGroundForExtension();
			default -> reason == null;
		};
		if (!fits) {
			throw new IllegalArgumentException("The reason does not belong to a clock event " + type);
		}
	}

	/** Something that happened at a known moment. */
	public static ClockEvent at(ClockEventType type, Instant at) {
		return new ClockEvent(type, at, null, null);
	}

	/** Something of which the date is known, such as a letter that came in. */
	public static ClockEvent on(ClockEventType type, LocalDate on) {
		return new ClockEvent(type, null, on, null);
	}

	/** Notice of two further months, given on this date. */
	public static ClockEvent extended(LocalDate noticeGiven, ClockReason ground) {
		return new ClockEvent(ClockEventType.EXTENDED, null, noticeGiven, ground);
	}

	/** Closed because what the reason names never came. */
	public static ClockEvent lapsed(LocalDate on, ClockReason reason) {
		return new ClockEvent(ClockEventType.LAPSED, null, on, reason);
	}

	/** What the reason names came after all. */
	public static ClockEvent reopened(LocalDate on, ClockReason reason) {
		return new ClockEvent(ClockEventType.REOPENED, null, on, reason);
	}

	/** The same with another date: what was known of the moment was wrong. */
	ClockEvent redated(LocalDate date) {
		return new ClockEvent(this.type, null, date, this.reason);
	}

	/** What it asks the person for, or null. */
	ClockReason asks() {
		return switch (this.type) {
			case IDENTITY_REQUESTED -> ClockReason.IDENTITY;
			case AUTHORITY_REQUESTED -> ClockReason.AUTHORITY;
			case FEE_REQUESTED -> ClockReason.FEE;
			case CLARIFICATION_REQUESTED -> ClockReason.CLARIFICATION;
			default -> null;
		};
	}

	/** The question it answers, or null; a reopening answers what was missing. */
	ClockReason answers() {
		return switch (this.type) {
			case IDENTITY_RECEIVED -> ClockReason.IDENTITY;
			case AUTHORITY_RECEIVED -> ClockReason.AUTHORITY;
			case FEE_PAID, FEE_WAIVED -> ClockReason.FEE;
			case CLARIFICATION_RECEIVED -> ClockReason.CLARIFICATION;
			case REOPENED -> this.reason;
			default -> null;
		};
	}

	/** The legal date: local to the organisation, never the UTC date (C-2). */
	public LocalDate date(ZoneId zone) {
		return (this.on != null) ? this.on : this.at.atZone(zone).toLocalDate();
	}

}
