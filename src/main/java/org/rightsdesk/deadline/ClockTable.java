package org.rightsdesk.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code clock_event}: rows are added and never changed. */
@Repository
class ClockTable {

	private final JdbcClient jdbc;

	ClockTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(UUID lineId, ClockEvent event, Instant recordedAt) {
		this.jdbc.sql("""
				insert into clock_event (line_id, type, happened_at, happened_on, reason, recorded_at)
				values (:line, :type, :at, :on, :reason, :recorded)""")
			.param("line", lineId)
			.param("type", event.type().name())
			.param("at", Timestamps.of(event.at()))
			.param("on", event.on())
			.param("reason", (event.reason() != null) ? event.reason().name() : null)
			.param("recorded", Timestamps.of(recordedAt))
			.update();
	}

	/** In the order in which they were recorded. */
	List<ClockEvent> events(UUID lineId) {
		return this.jdbc.sql("""
				select type, happened_at, happened_on, reason from clock_event
				where line_id = :line order by id""").param("line", lineId).query(ClockTable::event).list();
	}

	/**
	 * Makes others who change this clock, or decide by it, wait for our commit: without
	 * it the process could fall asleep on the old dates just when they change.
	 * @return false where the line has no clock
	 */
	boolean lock(UUID lineId) {
		return this.jdbc.sql("select id from clock_event where line_id = :line and type = 'RECEIVED' for update")
			.param("line", lineId)
			.query(Long.class)
			.optional()
			.isPresent();
	}

	private static ClockEvent event(ResultSet row, int number) throws SQLException {
		String reason = row.getString("reason");
		return new ClockEvent(ClockEventType.valueOf(row.getString("type")), Timestamps.from(row, "happened_at"),
				row.getObject("happened_on", LocalDate.class), (reason != null) ? ClockReason.valueOf(reason) : null);
	}

}
