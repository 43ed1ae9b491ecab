package org.rightsdesk.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The outbox in the database. A mail is {@code WAITING} until it is {@code SENT} or
 * {@code FAILED}; a clerk sets a failed one to waiting again or to {@code CLOSED}. An
 * answer that another one takes along is {@code JOINED} ({@link JoinedTable}).
 */
@Repository
class OutboxTable {

	/** Longer than any attempt can last: three time-outs of 10 seconds. */
	static final Duration LEASE = Duration.ofMinutes(2);

	private final JdbcClient jdbc;

	OutboxTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(Mail mail, Instant now, Instant due) {
		this.jdbc
			.sql("""
					insert into outbox (id, organisation, request_id, party_id, kind, address, subject, body, status, created_at,
					    due_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)""")
			.params(mail.id(), mail.organisation(), mail.requestId(), mail.partyId(), mail.kind().name(),
					mail.address(), mail.subject(), mail.body(), Timestamps.of(now), Timestamps.of(due))
			.update();
	}

	/**
	 * Takes the mail that is due longest for one attempt. Two workers never get the same
	 * one, and mail of a held case is nobody's.
	 */
	Optional<Mail> claim(Instant now) {
		return this.jdbc.sql("""
				update outbox set fence = fence + 1, attempts = attempts + 1, lease_until = :lease,
				    first_tried_at = coalesce(first_tried_at, :now)
				where id = (select o.id from outbox o
				    where o.status = 'WAITING' and o.due_at <= :now
				      and (o.lease_until is null or o.lease_until <= :now)
				      and not exists (select 1 from request r where r.id = o.request_id and r.held)
				    order by o.due_at, o.id limit 1 for update of o skip locked)
				returning *""")
			.param("now", Timestamps.of(now))
			.param("lease", Timestamps.of(now.plus(LEASE)))
			.query(OutboxTable::mail)
			.optional();
	}

	/** Each of these changes nothing and returns false when the claim is not the last. */
	boolean sent(Mail mail, Instant at, String to) {
		return this.jdbc
			.sql("""
					update outbox set status = 'SENT', sent_at = ?, sent_to = ?, body = '', failure = null, lease_until = null
					where id = ? and fence = ? and status = 'WAITING'""")
			.params(Timestamps.of(at), to, mail.id(), mail.fence())
			.update() == 1;
	}

	boolean retry(Mail mail, Instant due, String failure) {
		return this.jdbc.sql("""
				update outbox set due_at = ?, failure = ?, lease_until = null
				where id = ? and fence = ? and status = 'WAITING'""")
			.params(Timestamps.of(due), failure, mail.id(), mail.fence())
			.update() == 1;
	}

	boolean failed(Mail mail, String failure) {
		return this.jdbc.sql("""
				update outbox set status = 'FAILED', failure = ?, lease_until = null
				where id = ? and fence = ? and status = 'WAITING'""")
			.params(failure, mail.id(), mail.fence())
			.update() == 1;
	}

	/** A clerk lets a failed mail try again, with the full time. */
	boolean again(UUID id, Instant now) {
		return this.jdbc.sql("""
				update outbox set status = 'WAITING', due_at = ?, first_tried_at = null, attempts = 0
				where id = ? and status = 'FAILED'""").params(Timestamps.of(now), id).update() == 1;
	}

	/**
	 * A clerk gives a failed mail up, or has posted the letter instead. What it would
	 * have taken along goes by itself.
	 */
	void close(UUID id) {
		this.jdbc.sql("""
				with freed as (update outbox set status = 'WAITING', joined_to = null
				    where joined_to = :id and status = 'JOINED')
				update outbox set status = 'CLOSED' where id = :id and status in ('FAILED', 'WAITING', 'JOINED')""")
			.param("id", id)
			.update();
	}

	/** What was tried before a hold does not count after it. */
	void startOver(UUID requestId, Instant now) {
		this.jdbc.sql("""
				update outbox set due_at = ?, first_tried_at = null, attempts = 0
				where request_id = ? and status = 'WAITING'""").params(Timestamps.of(now), requestId).update();
	}

	private static Mail mail(ResultSet row, int index) throws SQLException {
		return new Mail(row.getObject("id", UUID.class), row.getString("organisation"),
				row.getObject("request_id", UUID.class), row.getObject("party_id", UUID.class),
				MailKind.valueOf(row.getString("kind")), row.getString("address"), row.getString("subject"),
				row.getString("body"), Timestamps.from(row, "first_tried_at"), row.getInt("attempts"),
				row.getInt("fence"));
	}

}
