package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The events of a clock in the order of their legal dates; equal dates as recorded, and
 * an answer never before the question that was recorded before it, so that a letter which
 * crossed the question answers it.
 */
final class DatedEvents {

	private final ZoneId zone;

	private final List<ClockEvent> events;

	DatedEvents(ZoneId zone, List<ClockEvent> recorded) {
		this.zone = zone;
		Map<ClockReason, LocalDate> lastAsked = new EnumMap<>(ClockReason.class);
		List<Map.Entry<LocalDate, ClockEvent>> placed = new ArrayList<>();
		for (ClockEvent event : recorded) {
			LocalDate place = date(event);
			ClockReason about = event.answers();
			if (about != null && lastAsked.containsKey(about)) {
				place = place.isBefore(lastAsked.get(about)) ? lastAsked.get(about) : place;
			}
			if (event.asks() != null) {
				lastAsked.merge(event.asks(), place, (one, other) -> one.isAfter(other) ? one : other);
			}
			placed.add(Map.entry(place, event));
		}
		this.events = placed.stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
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
	 * A gate asked again stays open until its answer; an answer to nothing has no effect,
	 * and a fee that is waived is no gate (C-4: only gates that were really demanded).
	 */
	List<Wait> gate(ClockReason reason) {
		List<Wait> waits = new ArrayList<>();
		LocalDate since = null;
		for (ClockEvent event : this.events) {
			if (event.asks() == reason && since == null) {
				since = date(event);
			}
			else if (event.answers() == reason && since != null) {
				if (event.type() != ClockEventType.FEE_WAIVED) {
					waits.add(new Wait(reason, since, date(event)));
				}
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
			if (event.asks() == ClockReason.CLARIFICATION) {
				open.add(date(event));
			}
			else if (event.answers() == ClockReason.CLARIFICATION) {
				int answered = (event.type() == ClockEventType.REOPENED) ? open.size() : Math.min(1, open.size());
				for (int i = 0; i < answered; i++) {
					waits.add(new Wait(ClockReason.CLARIFICATION, open.remove(), date(event)));
				}
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

	/** Whether anything was asked. */
	boolean asked() {
		return this.events.stream().anyMatch((event) -> event.asks() != null);
	}

	LocalDate date(ClockEvent event) {
		return event.date(this.zone);
	}

}
