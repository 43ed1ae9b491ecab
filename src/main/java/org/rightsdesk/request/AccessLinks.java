package org.rightsdesk.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links to the requester's page. Each e-mail carries a fresh one; it opens as often
 * as needed until it expires, and only its hash is stored (S7).
 */
@Repository
public class AccessLinks {

	/** How long a link opens the page (design.md section 7). */
	public static final Duration LIFE = Duration.ofDays(30);

	private final JdbcClient jdbc;

	private final Clock clock;

	AccessLinks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A new token for the case; the caller puts it into a mail and nowhere else. */
	@Transactional
	public String issue(UUID requestId) {
		String token = Secrets.token();
		Instant now = this.clock.instant();
		this.jdbc.sql("insert into access_token values (?, ?, ?, ?)")
			.params(Secrets.hash(token), requestId, Timestamps.of(now), Timestamps.of(now.plus(LIFE)))
			.update();
		return token;
	}

	/**
	 * The case that a token opens; empty if it is unknown, expired, or the case is held
	 * by staff.
	 */
	public Optional<UUID> open(String token) {
		return this.jdbc.sql("""
				select r.id from access_token t join request r on r.id = t.request_id
				where t.token_hash = ? and t.expires_at > ? and not r.held""")
			.params(Secrets.hash(token), Timestamps.of(this.clock.instant()))
			.query(UUID.class)
			.optional();
	}

}
