package org.rightsdesk.deadline;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Component;

/** Draws and tells the time of each line. */
@Component
public class TimeStrips {

	private final LineClocks clocks;

	private final Clock clock;

	TimeStrips(LineClocks clocks, Clock clock) {
		this.clocks = clocks;
		this.clock = clock;
	}

	/** The time of a line as it looks today, in the organisation's zone. */
	public TimeStrip of(UUID lineId) {
		LineClock line = this.clocks.of(lineId);
		return line.strip(line.today(this.clock.instant()));
	}

}
