package org.rightsdesk.recipients;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls that wait until the program of a recipient has taken them. */
@Repository
class CallTable {

	/** Longer than any attempt can last. */
	static final Duration LEASE = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	CallTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In the transaction of the caller, so that neither is without the other. */
	void insert(UUID notificationId, Instant due) {
		this.jdbc.sql("insert into recipient_call (id, notification_id, due_at) values (?, ?, ?)")
			.params(UUID.randomUUID(), notificationId, Timestamps.of(due))
			.update();
	}

	/**
	 * Takes the call that is due longest, of a recipient that nobody is calling just now:
	 * a slow one holds one worker and no more. Calls of a held case are nobody's. Claims
	 * come one after the other, since two at once would not see each other's recipient.
	 */
	Optional<Call> claim(Instant now) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('recipient_call', 0))")
			.query((row, number) -> now)
			.single();
		return this.jdbc.sql("""
				update recipient_call set fence = fence + 1, attempts = attempts + 1, lease_until = :lease,
				    first_tried_at = coalesce(first_tried_at, :now)
				where id = (select c.id from recipient_call c
				    join recipient_notification n on n.id = c.notification_id
				    where c.status = 'WAITING' and c.due_at <= :now and (c.lease_until is null or c.lease_until <= :now)
				      and not exists (select 1 from request r where r.id = n.request_id and r.held)
				      and not exists (select 1 from recipient_call b
				          join recipient_notification m on m.id = b.notification_id
				          where b.status = 'WAITING' and b.lease_until > :now
				            and m.organisation = n.organisation and m.recipient_id = n.recipient_id)
				    order by c.due_at, c.id limit 1 for update of c skip locked)
				returning *""")
			.param("now", Timestamps.of(now))
			.param("lease", Timestamps.of(now.plus(LEASE)))
			.query((row, index) -> new Call(row.getObject("id", UUID.class),
					row.getObject("notification_id", UUID.class), Timestamps.from(row, "first_tried_at"),
					row.getInt("attempts"), row.getInt("fence")))
			.optional();
	}

	/** Each of these changes nothing and returns false when the claim is not the last. */
	boolean end(Call call, boolean sent, String failure) {
		return this.jdbc.sql("""
				update recipient_call set status = ?, failure = ?, lease_until = null
				where id = ? and fence = ? and status = 'WAITING'""")
			.params(sent ? "SENT" : "FAILED", failure, call.id(), call.fence())
			.update() == 1;
	}

	boolean retry(Call call, Instant due, String failure) {
		return this.jdbc.sql("""
				update recipient_call set due_at = ?, failure = ?, lease_until = null
				where id = ? and fence = ? and status = 'WAITING'""")
			.params(Timestamps.of(due), failure, call.id(), call.fence())
			.update() == 1;
	}

}
