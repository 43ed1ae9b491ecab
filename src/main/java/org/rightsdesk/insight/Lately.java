package org.rightsdesk.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What was found out lately, so that asking often costs little.
 *
 * @param <T> what is found out
 */
final class Lately<T> {

	static final Duration KEPT = Duration.ofSeconds(30);

	private final Supplier<T> source;

	private final Clock clock;

	private T value;

	private Instant at;

	Lately(Supplier<T> source, Clock clock) {
		this.source = source;
		this.clock = clock;
	}

	/**
	 * Not older than {@link #KEPT}; asked for by several at once, it is found out once.
	 */
	synchronized T get() {
		Instant now = this.clock.instant();
		if (this.at == null || Duration.between(this.at, now).abs().compareTo(KEPT) >= 0) {
			this.value = this.source.get();
			this.at = now;
		}
		return this.value;
	}

}
