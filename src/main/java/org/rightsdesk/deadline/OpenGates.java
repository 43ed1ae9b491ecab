package org.rightsdesk.deadline;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

/** What a clock still waits for from the person before it can run (C-4, C-5). */
@Service
public class OpenGates {

	private final LineClocks clocks;

	OpenGates(LineClocks clocks) {
		this.clocks = clocks;
	}

	/** The first gate without an answer; empty where nothing is missing. */
	public Optional<ClockReason> first(UUID lineId) {
		LineClock line = this.clocks.of(lineId);
		var events = new DatedEvents(line.zone(), line.events());
		return Stream.of(ClockReason.IDENTITY, ClockReason.AUTHORITY, ClockReason.FEE)
			.filter((gate) -> events.gate(gate).stream().anyMatch(Wait::isOpen))
			.findFirst();
	}

}
