package org.rightsdesk.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Goes on like the real clock from wherever the test has set it, and takes the engine's
 * with it.
 */
public class TestClock extends Clock {

	private Duration offset = Duration.ZERO;

	/** Makes it be this instant now. */
	public void set(Instant now) {
		this.offset = Duration.between(Instant.now(), now);
		ClockUtil.offset(this.offset.toMillis());
	}

	/** Lets time pass. */
	public void advance(Duration by) {
		set(instant().plus(by));
	}

	/** Back to the real time. */
	public void reset() {
		this.offset = Duration.ZERO;
		ClockUtil.reset();
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(this.offset);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.offset(Clock.system(zone), this.offset);
	}

}
