package org.rightsdesk.web;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Counts what one address or one e-mail address does, over all nodes (T15, S15). Where
 * counting itself fails, people are let in: their right does not hang on a counter, and
 * what they do next needs the same database anyway.
 */
@Component
public class Limits {

	private static final Logger LOG = LoggerFactory.getLogger(Limits.class);

	private static final int MOST_REMEMBERED = 50_000;

	private final LimitSettings settings;

	private final ProxyManager<String> counters;

	private final LimitKeys keys;

	private final Clock clock;

	private final Turns turns = new Turns();

	/** Who has to wait is not looked up again and again. */
	private final Map<String, Instant> closed = new ConcurrentHashMap<>();

	Limits(LimitSettings settings, ProxyManager<String> counters, LimitKeys keys, Clock clock) {
		this.settings = settings;
		this.counters = counters;
		this.keys = keys;
		this.clock = clock;
	}

	/**
	 * Counts one more from where this call comes.
	 * @throws LimitExceeded if that is one too many
	 */
	public void countAddress(Limit limit, HttpServletRequest call) {
		Caller caller = Caller.of(call);
		if (isCounted(caller)) {
			count(limit, caller.network());
		}
	}

	/**
	 * Counts one more for this e-mail address, whether or not anybody knows it.
	 * @param email as typed; blank where there is none
	 * @param call the call in which it was typed
	 * @throws LimitExceeded if that is one too many
	 */
	public void countEmail(Limit limit, String email, HttpServletRequest call) {
		if (isCounted(Caller.of(call)) && !email.isBlank()) {
			count(limit, mailbox(email));
		}
	}

	private boolean isCounted(Caller caller) {
		return this.settings.loopback() || !caller.thisMachine();
	}

	private void count(Limit limit, String whose) {
		if (this.settings.of(limit) == 0) {
			return;
		}
		String key = this.keys.of(limit, whose);
		Duration wait = waitLeft(key);
		if (wait.isZero()) {
			wait = this.turns.in(key, () -> take(limit, key)).orElse(Duration.ofSeconds(1));
		}
		if (!wait.isZero()) {
			throw new LimitExceeded(wait);
		}
	}

	private Duration waitLeft(String key) {
		Instant until = this.closed.get(key);
		Duration left = (until != null) ? Duration.between(this.clock.instant(), until) : Duration.ZERO;
		if (left.isNegative() || left.isZero()) {
			this.closed.remove(key);
			return Duration.ZERO;
		}
		return left;
	}

	private Duration take(Limit limit, String key) {
		Duration left = waitLeft(key);
		if (!left.isZero()) {
			return left;
		}
		try {
			ConsumptionProbe probe = this.counters.builder()
				.build(key, () -> limit.upTo(this.settings.of(limit)))
				.tryConsumeAndReturnRemaining(1);
			Duration wait = probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
			remember(key, wait);
			return wait;
		}
		catch (RuntimeException ex) {
			refuseIfUnreachable(ex);
			LOG.error("A limit could not be counted, so nothing is refused by it", ex);
			return Duration.ZERO;
		}
	}

	private void remember(String key, Duration wait) {
		if (!wait.isZero()) {
			if (this.closed.size() >= MOST_REMEMBERED) {
				this.closed.clear();
			}
			this.closed.put(key, this.clock.instant().plus(wait));
		}
	}

	/** Without a database there is nothing to let people in to: they are told at once. */
	private static void refuseIfUnreachable(RuntimeException failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql
					&& (sql.getSQLState() == null || sql.getSQLState().startsWith("08"))) {
				throw new DataAccessResourceFailureException("The database cannot be reached", failure);
			}
		}
	}

	/** Capitals, spaces and what follows a plus do not make another mailbox. */
	private static String mailbox(String email) {
		String address = email.strip().toLowerCase(Locale.ROOT);
		int at = address.lastIndexOf('@');
		int plus = address.indexOf('+');
		return (plus > 0 && plus < at) ? address.substring(0, plus) + address.substring(at) : address;
	}

}
