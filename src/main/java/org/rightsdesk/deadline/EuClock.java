package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.rightsdesk.request.Right;

/**
 * GDPR Art. 12(3) and EDPB 01/2022: time starts with the receipt (C-30), is suspended
 * while identity is doubted (C-31), and goes on while a fee is unpaid (C-32).
 */
final class EuClock implements ClockLaw {

	@Override
	public Start start(DatedEvents events, Explanation why) {
		LocalDate received = events.received();
		why.add("C-2", "received", received, received);
		if (!events.gate(ClockReason.FEE).isEmpty()) {
			why.add("C-32", "feeWithoutEffect", null);
		}
		return Start.on(received);
	}

	@Override
	public List<Wait> pauses(DatedEvents events, Right right, Explanation why) {
		return Stream
			.of(events.gate(ClockReason.IDENTITY), events.gate(ClockReason.AUTHORITY),
					ClockLaw.clarifications(events, right, why))
			.flatMap(List::stream)
			.toList();
	}

	@Override
	public String pauseRule(Wait pause) {
		return "C-31";
	}

}
