package org.rightsdesk.insight;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.deadline.ClockResult;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code line_clock}. */
@Repository
class LineClockTable {

	private final JdbcClient jdbc;

	LineClockTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param pausedDays those of a question that was open at the end too
	 */
	void put(UUID lineId, ClockResult now, int pausedDays) {
		this.jdbc.sql("""
				insert into line_clock
				select l.id, r.organisation, l."right", :received, :state, :due, :paused, :extended, :closed, r.id,
				    r.reference, r.zone, l.outcome
				from request_line l join request r on r.id = l.request_id where l.id = :line
				on conflict (line_id) do update set "right" = excluded."right", received_on = excluded.received_on,
				    state = excluded.state, due_on = excluded.due_on, paused_days = excluded.paused_days,
				    extended = excluded.extended, closed_on = excluded.closed_on""")
			.param("line", lineId)
			.param("received", now.receivedOn())
			.param("state", now.state().name())
			.param("due", now.dueDate())
			.param("paused", pausedDays)
			.param("extended", now.extended())
			.param("closed", now.closedOn())
			.update();
	}

	/** Lines with a clock that were taken in before this table was there. */
	List<UUID> missing() {
		return this.jdbc.sql("""
				select e.line_id from clock_event e where e.type = 'RECEIVED'
				and not exists (select 1 from line_clock c where c.line_id = e.line_id)""").query(UUID.class).list();
	}

}
