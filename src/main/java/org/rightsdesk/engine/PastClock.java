package org.rightsdesk.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.joda.time.DateTimeUtils;

/**
 * A clock that shows an earlier time to one thread, ours and the engine's, while all
 * others see the real one. A trial makes its example cases with it.
 */
public final class PastClock extends Clock {

	private final Clock now;

	private final ThreadLocal<Instant> past = new ThreadLocal<>();

	public PastClock(Clock now) {
		this.now = now;
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
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(instant(), zone);
	}

}
