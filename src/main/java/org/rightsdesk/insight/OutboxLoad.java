package org.rightsdesk.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much mail is on its way, of all organisations. */
@Component
class OutboxLoad {

	private final JdbcClient jdbc;

	private final Clock clock;

	OutboxLoad(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A mail waits since it was first tried or could have been: a clerk who lets an old
	 * one go again begins anew. What a clerk holds back waits on purpose.
	 */
	Load now() {
		return this.jdbc.sql("""
				select waiting.mails, waiting.since, (select count(*) from outbox where status = 'FAILED') as failed
				from (select count(*) as mails, min(least(o.first_tried_at, o.due_at)) as since from outbox o
				    where o.status = 'WAITING'
				      and not exists (select 1 from request r where r.id = o.request_id and r.held)) waiting""")
			.query((row, index) -> new Load(row.getInt("mails"), age(Timestamps.from(row, "since")),
					row.getInt("failed")))
			.single();
	}

	private Duration age(Instant since) {
		Instant now = this.clock.instant();
		return (since == null || since.isAfter(now)) ? Duration.ZERO : Duration.between(since, now);
	}

	/**
	 * Mail that has not gone.
	 *
	 * @param oldest how long the oldest has been waiting; zero without one
	 * @param failed mails that no server took and that wait for a person
	 */
	record Load(int waiting, Duration oldest, int failed) {

	}

}
