package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.rightsdesk.request.Right;

/**
 * UK GDPR Art. 12A: time starts with the latest of receipt, proof of identity or
 * authority, and fee (C-4), and pauses for a clarification (C-7).
 */
final class UkClock implements ClockLaw {

	@Override
	public Start start(DatedEvents events, Explanation why) {
		LocalDate received = events.received();
		why.add("C-2", "received", received, received);
		List<Wait> gates = Stream.of(ClockReason.IDENTITY, ClockReason.AUTHORITY, ClockReason.FEE)
			.flatMap((reason) -> events.gate(reason).stream())
			.toList();
		events.dates(ClockEventType.FEE_WAIVED).forEach((day) -> why.add("C-4", "feeWaived", null, day));
		List<Wait> open = gates.stream().filter(Wait::isOpen).sorted(Comparator.comparing(Wait::from)).toList();
		if (!open.isEmpty()) {
			open.forEach((gate) -> why.add(rule(gate), "notStarted." + gate.reason(), null, gate.from()));
			return Start.outstanding(open.get(0).from());
		}
		return gates.stream()
			.max(Comparator.comparing(Wait::to))
			.filter((last) -> last.to().isAfter(received))
			.map((last) -> startLater(last, why))
			.orElseGet(() -> Start.on(received));
	}

	@Override
	public List<Wait> pauses(DatedEvents events, Right right, Explanation why) {
		return ClockLaw.clarifications(events, right, why);
	}

	@Override
	public String pauseRule(Wait pause) {
		return "C-8";
	}

	private static Start startLater(Wait last, Explanation why) {
		why.add("C-4", "started." + last.reason(), last.to(), last.from(), last.to());
		return Start.on(last.to());
	}

	private static String rule(Wait gate) {
		return (gate.reason() == ClockReason.FEE) ? "C-6" : "C-5";
	}

}
