package org.rightsdesk.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.joda.time.DateTimeUtils;

/**
 * A clock that shows an earlier time to one thread, ours and the engine's, while all
 * others see the real one. A trial makes its example cases with it.
 */
public final class PastClock extends Clock {

	private final Clock now;

	private final ThreadLocal<Instant> past;

	public PastClock(Clock now) {
		this(now, new ThreadLocal<>());
	}

	private PastClock(Clock now, ThreadLocal<Instant> past) {
		this.now = now;
		this.past = past;
	}

	/** Makes it be this instant for this thread, until it is brought back. */
	public void set(Instant instant) {
		this.past.set(instant);
		DateTimeUtils.setCurrentMillisProvider(this::millis);
	}

	/** Brings this thread back to the real time. */
	public void reset() {
		this.past.remove();
	}

	/** Whether this thread is in the past. */
	public boolean isPast() {
		return this.past.get() != null;
	}

	@Override
	public Instant instant() {
		Instant past = this.past.get();
		return (past != null) ? past : this.now.instant();
	}

	@Override
	public ZoneId getZone() {
		return this.now.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new PastClock(this.now.withZone(zone), this.past);
	}

}
