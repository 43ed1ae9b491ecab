package org.rightsdesk.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.AccessLinks;
import org.rightsdesk.request.Secrets;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits to the requester's pages: table {@code portal_visit}. */
@Repository
class Visits {

	/** Long enough to look for a document, short enough for a shared computer. */
	static final Duration IDLE = Duration.ofHours(1);

	static final Duration LONGEST = Duration.ofHours(12);

	static final Duration SECRET = Duration.ofMinutes(15);

	private final JdbcClient jdbc;

	private final Clock clock;

	Visits(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Begins a visit and returns the value of its cookie, which is stored nowhere. */
	String begin(AccessLinks.Opened page) {
		String token = Secrets.token();
		this.jdbc.sql("""
				insert into portal_visit (token_hash, request_id, party_id, opened_at, last_used_at)
				values (?, ?, ?, ?, ?)""")
			.params(Secrets.hash(token), page.requestId(), page.partyId(), now(), now())
			.update();
		return token;
	}

	/** The visit of a cookie, if it has not ended; using it keeps it open. */
	Optional<Visit.Row> find(String token) {
		return this.jdbc.sql("""
				update portal_visit set last_used_at = ? where token_hash = ? and last_used_at > ? and opened_at > ?
				returning token_hash, request_id, party_id, secret_until""")
			.params(now(), Secrets.hash(token), now().minus(IDLE), now().minus(LONGEST))
			.query((row, number) -> new Visit.Row(row.getBytes("token_hash"), row.getObject("request_id", UUID.class),
					row.getObject("party_id", UUID.class), Timestamps.from(row, "secret_until")))
			.optional();
	}

	void secretWasRight(byte[] key) {
		this.jdbc.sql("update portal_visit set secret_until = ? where token_hash = ?")
			.params(now().plus(SECRET), key)
			.update();
	}

	void end(byte[] key) {
		this.jdbc.sql("delete from portal_visit where token_hash = ?").param(key).update();
	}

	/** Keys of visits that are over. */
	List<byte[]> over() {
		return this.jdbc.sql("select token_hash from portal_visit where last_used_at <= ? or opened_at <= ?")
			.params(now().minus(IDLE), now().minus(LONGEST))
			.query(byte[].class)
			.list();
	}

	private OffsetDateTime now() {
		return Timestamps.of(this.clock.instant());
	}

}
