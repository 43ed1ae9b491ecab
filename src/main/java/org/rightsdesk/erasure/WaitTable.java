package org.rightsdesk.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erasures that wait for what the same person asked to see (G-10). */
@Repository
class WaitTable {

	private final JdbcClient jdbc;

	WaitTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Wait begin(UUID lineId, Instant at) {
		this.jdbc.sql("""
				insert into erasure_wait (line_id, since) values (?, ?)
				on conflict (line_id) do update set ended_at = null""").params(lineId, Timestamps.of(at)).update();
		return of(lineId).orElseThrow();
	}

	void restricted(UUID lineId) {
		this.jdbc.sql("update erasure_wait set restricted = true where line_id = ?").param(lineId).update();
	}

	void waysOffered(UUID lineId, LocalDate on) {
		this.jdbc.sql("update erasure_wait set ways_offered_on = ? where line_id = ?").params(on, lineId).update();
	}

	void end(UUID lineId, Instant at) {
		this.jdbc.sql("update erasure_wait set ended_at = ? where line_id = ? and ended_at is null")
			.params(Timestamps.of(at), lineId)
			.update();
	}

	/** Also one that is over. */
	Optional<Wait> of(UUID lineId) {
		return this.jdbc.sql("select * from erasure_wait where line_id = ?")
			.param(lineId)
			.query(WaitTable::row)
			.optional();
	}

	/** Open lines of the organisation that wait. */
	List<UUID> waiting(String organisation) {
		return this.jdbc.sql("""
				select w.line_id from erasure_wait w join request_line l on l.id = w.line_id and l.closed_at is null
				join request r on r.id = l.request_id where w.ended_at is null and r.organisation = ?
				order by w.since, w.line_id""").param(organisation).query(UUID.class).list();
	}

	private static Wait row(ResultSet row, int index) throws SQLException {
		return new Wait(Timestamps.from(row, "since"), row.getBoolean("restricted"),
				row.getObject("ways_offered_on", LocalDate.class), Timestamps.from(row, "ended_at"));
	}

	/**
	 * One of them.
	 *
	 * @param restricted whether the data were restricted meanwhile
	 * @param waysOffered the day on which the handler was last offered ways out; null
	 * before
	 * @param endedAt null while it waits
	 */
	record Wait(Instant since, boolean restricted, LocalDate waysOffered, Instant endedAt) {

		boolean open() {
			return this.endedAt == null;
		}

	}

}
