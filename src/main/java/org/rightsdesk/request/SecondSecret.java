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

	private final RequestTable requests;

	private final RequestLog log;

	private final Clock clock;

	SecondSecret(JdbcClient jdbc, RequestTable requests, RequestLog log, Clock clock) {
		this.jdbc = jdbc;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	/** Stores the passphrase that whoever asks chose. */
	@Transactional
	public void choose(UUID requestId, String passphrase, String by) {
		store(requestId, requester(requestId), passphrase, by);
	}

	/**
	 * Makes a code such as {@code K7QM-3XPT-9RWD} for whoever asks and stores its hash;
	 * it is shown once.
	 */
	@Transactional
	public String newCode(UUID requestId, String by) {
		return newCode(requestId, requester(requestId), by);
	}

	/** The same for one party, whose secret opens nothing of another's. */
	@Transactional
	public String newCode(UUID requestId, UUID partyId, String by) {
		String code = Reference.letters() + "-" + Reference.letters() + "-" + Reference.letters();
		store(requestId, partyId, code, by);
		return code;
	}

	/** Whether there is one; a case that staff took down may have none yet. */
	public boolean isSet(UUID partyId) {
		return this.jdbc.sql("select second_secret is not null from party where id = ?")
			.param(partyId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Compares what was typed; after five wrong ones nothing is compared for a quarter of
	 * an hour.
	 */
	@Transactional
	public Attempt attempt(Party party, String typed) {
		if (!count(party.id(), this.clock.instant())) {
			return Attempt.PAUSED;
		}
		String stored = this.jdbc.sql("select second_secret from party where id = ?")
			.param(party.id())
			.query(String.class)
			.single();
		if (!this.encoder.matches(normal(typed), stored)) {
			this.log.append(party.requestId(), party.role().who(), "SECOND_SECRET_WRONG", "");
			return Attempt.WRONG;
		}
		this.jdbc.sql("update party set second_secret_tries = 0, second_secret_paused_until = null where id = ?")
			.param(party.id())
			.update();
		return Attempt.RIGHT;
	}

	private void store(UUID requestId, UUID partyId, String passphrase, String by) {
		this.jdbc.sql("""
				update party set second_secret = ?, second_secret_tries = 0, second_secret_paused_until = null
				where id = ? and request_id = ?""")
			.params(this.encoder.encode(normal(passphrase)), partyId, requestId)
			.update();
		this.log.append(requestId, by, "SECOND_SECRET_SET", "");
	}

	private UUID requester(UUID requestId) {
		return this.requests.party(requestId, PartyRole.REQUESTER).orElseThrow().id();
	}

	/** One statement, so that parallel guesses cannot share a try (S6). */
	private boolean count(UUID partyId, Instant now) {
		return this.jdbc.sql("""
				update party set
				    second_secret_tries = case when second_secret_paused_until is null
				        then second_secret_tries + 1 else 1 end,
				    second_secret_paused_until = case when second_secret_paused_until is null
				        and second_secret_tries + 1 >= ? then ?::timestamptz end
				where id = ? and second_secret is not null
				    and (second_secret_paused_until is null or second_secret_paused_until <= ?)""")
			.params(TRIES, Timestamps.of(now.plus(PAUSE)), partyId, Timestamps.of(now))
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
