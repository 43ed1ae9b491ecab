package org.rightsdesk.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
	 * Takes the mails that are due longest for one attempt each. Two workers never get
	 * the same one, and mail of a held case is nobody's.
	 */
	List<Mail> claim(Instant now, int atMost) {
		return this.jdbc.sql("""
				with due as materialized (select o.id from outbox o
				    where o.status = 'WAITING' and o.due_at <= :now
				      and (o.lease_until is null or o.lease_until <= :now)
				      and not exists (select 1 from request r where r.id = o.request_id and r.held)
				    order by o.due_at, o.id limit :atMost for update of o skip locked)
				update outbox o set fence = fence + 1, attempts = attempts + 1, lease_until = :lease,
				    first_tried_at = coalesce(first_tried_at, :now)
				from due where o.id = due.id returning o.*""")
			.param("now", Timestamps.of(now))
			.param("lease", Timestamps.of(now.plus(LEASE)))
			.param("atMost", atMost)
			.query(OutboxTable::mail)
			.list();
	}

	/** Mail that was claimed and not tried: as if it had not been. */
	void giveBack(List<Mail> mails) {
		this.jdbc.sql("""
				update outbox o set lease_until = null, attempts = attempts - 1,
				    first_tried_at = case when attempts > 1 then first_tried_at end
				from unnest(?, ?) c (id, fence) where o.id = c.id and o.fence = c.fence and status = 'WAITING'""")
			.params(mails.stream().map(Mail::id).toArray(UUID[]::new), mails.stream().mapToInt(Mail::fence).toArray())
			.update();
	}

	/** Those of them whose claim was the last; nothing happens to the others. */
	List<Claim> sent(List<Claim> claims, Instant at) {
		Set<UUID> sent = this.jdbc.sql("""
				update outbox o set status = 'SENT', sent_at = ?, sent_to = c.sent_to, body = '', failure = null,
				    lease_until = null
				from unnest(?, ?, ?) c (id, fence, sent_to)
				where o.id = c.id and o.fence = c.fence and status = 'WAITING' returning o.id""")
			.params(Timestamps.of(at), claims.stream().map((claim) -> claim.mail().id()).toArray(UUID[]::new),
					claims.stream().mapToInt((claim) -> claim.mail().fence()).toArray(),
					claims.stream().map(Claim::to).toArray(String[]::new))
			.query(UUID.class)
			.set();
		return claims.stream().filter((claim) -> sent.contains(claim.mail().id())).toList();
	}

	/** Each of these changes nothing and returns false when the claim is not the last. */
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
