package org.rightsdesk.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Slows down guessing without handing anybody a way to lock a person out: attempts are
 * counted per person and address, so the person's own address stays open whatever comes
 * from elsewhere. The engine's own lock, which an admin must lift, is off.
 */
@Component
class LoginThrottle {

	static final int FREE_ATTEMPTS = 5;

	static final int PER_ADDRESS = 100;

	static final int PER_PERSON_FROM_STRANGERS = 30;

	private static final Duration WINDOW = Duration.ofMinutes(15);

	private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

	private static final int REMEMBERED = 10_000;

	private final Map<String, Attempts> attempts = new Recent<>();

	private final Map<String, Boolean> familiar = new Recent<>();

	private final Clock clock;

	LoginThrottle(Clock clock) {
		this.clock = clock;
	}

	/** Counts an attempt before the password is looked at; false when it must wait. */
	synchronized boolean begin(String username, String address) {
		String both = username + "\n" + address;
		Instant now = this.clock.instant();
		boolean stranger = !this.familiar.containsKey(both);
		if (waiting(both, now) || count("address\n" + address, now) >= PER_ADDRESS
				|| (stranger && count("person\n" + username, now) >= PER_PERSON_FROM_STRANGERS)) {
			return false;
		}
		add(both, now);
		add("address\n" + address, now);
		if (stranger) {
			add("person\n" + username, now);
		}
		return true;
	}

	synchronized void succeeded(String username, String address) {
		String both = username + "\n" + address;
		this.familiar.put(both, true);
		this.attempts.remove(both);
		this.attempts.computeIfPresent("address\n" + address, (key, value) -> value.less());
		this.attempts.computeIfPresent("person\n" + username, (key, value) -> value.less());
	}

	private boolean waiting(String both, Instant now) {
		int count = count(both, now);
		if (count < FREE_ATTEMPTS) {
			return false;
		}
		Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_ATTEMPTS, 5));
		wait = (wait.compareTo(WINDOW) > 0) ? WINDOW : wait;
		return now.isBefore(this.attempts.get(both).last().plus(wait));
	}

	private int count(String key, Instant now) {
		Attempts value = this.attempts.get(key);
		return (value == null || now.isAfter(value.last().plus(WINDOW))) ? 0 : value.count();
	}

	private void add(String key, Instant now) {
		this.attempts.put(key, new Attempts(count(key, now) + 1, now));
	}

	private record Attempts(int count, Instant last) {

		Attempts less() {
			return new Attempts(Math.max(0, this.count - 1), this.last);
		}

	}

	/** Bounded, so that an attacker cannot fill the memory with names. */
	private static final class Recent<T> extends LinkedHashMap<String, T> {

		private static final long serialVersionUID = 1L;

		Recent() {
			super(64, 0.75f, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
			return size() > REMEMBERED;
		}

	}

}
