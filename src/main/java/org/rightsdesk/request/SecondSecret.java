package org.rightsdesk.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What protects the answer besides the link: a passphrase that the person chose, or a
 * code that was shown to them; it never travels in the mail that carries the link (G-6).
 */
@Component
public class SecondSecret {

	private static final int TRIES = 5;

	/** Long enough to stop guessing, short enough not to lock a person out (S6). */
	private static final Duration PAUSE = Duration.ofMinutes(15);

	private final PasswordEncoder encoder = new BCryptPasswordEncoder();

	private final JdbcClient jdbc;

	private final RequestLog log;

	private final Clock clock;

	SecondSecret(JdbcClient jdbc, RequestLog log, Clock clock) {
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	/** Stores the passphrase that the person chose. */
	@Transactional
	public void choose(UUID requestId, String passphrase, String by) {
		this.jdbc.sql("""
				update request set second_secret = ?, second_secret_tries = 0, second_secret_paused_until = null
				where id = ?""").params(this.encoder.encode(normal(passphrase)), requestId).update();
		this.log.append(requestId, by, "SECOND_SECRET_SET", "");
	}

	/**
	 * Makes a code such as {@code K7QM-3XPT-9RWD} and stores its hash; it is shown once.
	 */
	@Transactional
	public String newCode(UUID requestId, String by) {
		String code = Reference.letters() + "-" + Reference.letters() + "-" + Reference.letters();
		choose(requestId, code, by);
		return code;
	}

	/** Whether there is one; a case that staff took down may have none yet. */
	public boolean isSet(UUID requestId) {
		return this.jdbc.sql("select second_secret is not null from request where id = ?")
			.param(requestId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Compares what was typed; after five wrong ones nothing is compared for a quarter of
	 * an hour.
	 */
	@Transactional
	public Attempt attempt(UUID requestId, String typed) {
		if (!count(requestId, this.clock.instant())) {
			return Attempt.PAUSED;
		}
		String stored = this.jdbc.sql("select second_secret from request where id = ?")
			.param(requestId)
			.query(String.class)
			.single();
		if (!this.encoder.matches(normal(typed), stored)) {
			this.log.append(requestId, "requester", "SECOND_SECRET_WRONG", "");
			return Attempt.WRONG;
		}
		this.jdbc.sql("update request set second_secret_tries = 0, second_secret_paused_until = null where id = ?")
			.param(requestId)
			.update();
		return Attempt.RIGHT;
	}

	/** One statement, so that parallel guesses cannot share a try (S6). */
	private boolean count(UUID requestId, Instant now) {
		return this.jdbc.sql("""
				update request set
				    second_secret_tries = case when second_secret_paused_until is null
				        then second_secret_tries + 1 else 1 end,
				    second_secret_paused_until = case when second_secret_paused_until is null
				        and second_secret_tries + 1 >= ? then ?::timestamptz end
				where id = ? and second_secret is not null
				    and (second_secret_paused_until is null or second_secret_paused_until <= ?)""")
			.params(TRIES, Timestamps.of(now.plus(PAUSE)), requestId, Timestamps.of(now))
			.update() == 1;
	}

	/**
	 * People type codes in lower case and without hyphens; bcrypt reads 72 bytes, so it
	 * gets a digest.
	 */
	private static String normal(String typed) {
		String letters = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
		return Base64.getEncoder().encodeToString(Secrets.hash(letters));
	}

	/** How an attempt ended. */
	public enum Attempt {

		RIGHT, WRONG, PAUSED

	}

}
