package org.rightsdesk.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;

import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Goes on like the real clock from wherever the test has set it, and takes the engine's
 * with it.
 */
public class TestClock extends Clock {

	private volatile Duration offset = Duration.ZERO;

	private volatile Instant stopped;

	/** Makes it be this instant now. */
	public void set(Instant now) {
		this.stopped = null;
		this.offset = Duration.between(Instant.now(), now);
		ClockUtil.offset(this.offset.toMillis());
	}

	/**
	 * Makes it be this instant until the clock is set again, for what must happen in the
	 * same moment however slow the machine is.
	 */
	public void stop(Instant now) {
		this.stopped = now;
		ClockUtil.setCurrentTime(Date.from(now));
	}

	/** Lets time pass. */
	public void advance(Duration by) {
		set(instant().plus(by));
	}

	/** Back to the real time. */
	public void reset() {
		this.stopped = null;
		this.offset = Duration.ZERO;
		ClockUtil.reset();
	}

	@Override
	public Instant instant() {
		Instant still = this.stopped;
		return (still != null) ? still : Instant.now().plus(this.offset);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		Instant still = this.stopped;
		return (still != null) ? Clock.fixed(still, zone) : Clock.offset(Clock.system(zone), this.offset);
	}

}
