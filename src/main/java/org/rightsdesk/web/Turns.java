package org.rightsdesk.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One at a time for each key, and not too many waiting: a flood from one place never
 * holds more than one connection to the database.
 */
final class Turns {

	private static final int MOST_WAITING = 32;

	private static final long LONGEST_WAIT = 2;

	private final Map<String, Turn> turns = new ConcurrentHashMap<>();

	/** Empty where too many wait already, or the turn does not come. */
	<T> Optional<T> in(String key, Supplier<T> what) {
		Turn turn = this.turns.compute(key, (same, there) -> ((there != null) ? there : new Turn()).join());
		try {
			if (turn.waiting > MOST_WAITING || !turn.lock.tryLock(LONGEST_WAIT, TimeUnit.SECONDS)) {
				return Optional.empty();
			}
			try {
				return Optional.of(what.get());
			}
			finally {
				turn.lock.unlock();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		finally {
			this.turns.computeIfPresent(key, (same, there) -> there.leave());
		}
	}

	private static final class Turn {

		private final ReentrantLock lock = new ReentrantLock();

		/** Changed only while the map holds the key. */
		private volatile int waiting;

		private Turn join() {
			this.waiting++;
			return this;
		}

		private Turn leave() {
			return (--this.waiting > 0) ? this : null;
		}

	}

}
