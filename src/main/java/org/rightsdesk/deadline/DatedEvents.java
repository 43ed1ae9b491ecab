package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The events of a clock in the order of their legal dates; equal dates as recorded. */
final class DatedEvents {

	private final ZoneId zone;

	private final List<ClockEvent> events;

	DatedEvents(ZoneId zone, List<ClockEvent> events) {
		this.zone = zone;
		this.events = events.stream().sorted(Comparator.comparing((event) -> event.date(zone))).toList();
	}

	/**
	 * The local date of receipt (C-2).
	 * @throws IllegalArgumentException without exactly one receipt
	 */
	LocalDate received() {
		List<LocalDate> receipts = dates(ClockEventType.RECEIVED);
		if (receipts.size() != 1) {
			throw new IllegalArgumentException("A clock needs exactly one receipt, not " + receipts.size());
		}
		return receipts.get(0);
	}

	List<LocalDate> dates(ClockEventType type) {
		return this.events.stream().filter((event) -> event.type() == type).map(this::date).toList();
	}

	/**
	 * A gate asked again stays open until its answer; an answer to nothing has no effect
	 * (C-4: only gates that were really demanded).
	 */
	List<Wait> gate(ClockReason reason, ClockEventType asked, ClockEventType answered) {
		List<Wait> waits = new ArrayList<>();
		LocalDate since = null;
		for (ClockEvent event : this.events) {
			if (event.type() == asked && since == null) {
				since = date(event);
			}
			else if (since != null && answers(event, answered, reason)) {
				waits.add(new Wait(reason, since, date(event)));
				since = null;
			}
		}
		if (since != null) {
			waits.add(new Wait(reason, since, null));
		}
		return waits;
	}

	/** One interval for each question; an answer belongs to the oldest open one (C-7). */
	List<Wait> clarifications() {
		List<Wait> waits = new ArrayList<>();
		Deque<LocalDate> open = new ArrayDeque<>();
		for (ClockEvent event : this.events) {
			if (event.type() == ClockEventType.CLARIFICATION_REQUESTED) {
				open.add(date(event));
			}
			else if (!open.isEmpty() && event.type() == ClockEventType.CLARIFICATION_RECEIVED) {
				waits.add(new Wait(ClockReason.CLARIFICATION, open.remove(), date(event)));
			}
			else if (event.type() == ClockEventType.REOPENED && event.reason() == ClockReason.CLARIFICATION) {
				open.forEach((since) -> waits.add(new Wait(ClockReason.CLARIFICATION, since, date(event))));
				open.clear();
			}
		}
		open.forEach((since) -> waits.add(new Wait(ClockReason.CLARIFICATION, since, null)));
		return waits;
	}

	/** What ended the clock; a lapse ends it only until it is reopened. */
	Optional<ClockEvent> closing() {
		ClockEvent closing = null;
		for (ClockEvent event : this.events) {
			if (closing == null && event.type().isClosing()) {
				closing = event;
			}
			else if (closing != null && closing.type() == ClockEventType.LAPSED
					&& event.type() == ClockEventType.REOPENED) {
				closing = null;
			}
		}
		return Optional.ofNullable(closing);
	}

	LocalDate date(ClockEvent event) {
		return event.date(this.zone);
	}

	private static boolean answers(ClockEvent event, ClockEventType answered, ClockReason reason) {
		return event.type() == answered || (event.type() == ClockEventType.REOPENED && event.reason() == reason);
	}

}
