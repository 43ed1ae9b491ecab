package org.rightsdesk.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

	/** Takes the place of another event; that one stays as it is. */
	void insertCorrection(UUID lineId, long supersedes, LocalDate on, String because, String by, Instant recordedAt) {
		this.jdbc.sql("""
				insert into clock_event (line_id, type, happened_on, supersedes, because, recorded_by, recorded_at)
				values (:line, 'CORRECTED', :on, :supersedes, :because, :by, :recorded)""")
			.param("line", lineId)
			.param("on", on)
			.param("supersedes", supersedes)
			.param("because", because)
			.param("by", by)
			.param("recorded", Timestamps.of(recordedAt))
			.update();
	}

	/** As they hold now, in the order in which they were first recorded. */
	List<ClockEvent> events(UUID lineId) {
		return recorded(lineId).stream().map(RecordedEvent::event).toList();
	}

	/** The same with what was corrected, how and by whom. */
	List<RecordedEvent> recorded(UUID lineId) {
		Map<Long, Long> first = new HashMap<>();
		Map<Long, RecordedEvent> events = new LinkedHashMap<>();
		this.jdbc.sql("select * from clock_event where line_id = :line order by id")
			.param("line", lineId)
			.query((row) -> {
				long id = row.getLong("id");
				long corrects = row.getLong("supersedes");
				first.put(id, row.wasNull() ? id : first.get(corrects));
				RecordedEvent before = events.get(first.get(id));
				events.put(first.get(id), (before != null) ? before.with(correction(row, before.event())) : event(row));
			});
		return List.copyOf(events.values());
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

	private static RecordedEvent event(ResultSet row) throws SQLException {
		String reason = row.getString("reason");
		ClockEvent event = new ClockEvent(ClockEventType.valueOf(row.getString("type")),
				Timestamps.from(row, "happened_at"), row.getObject("happened_on", LocalDate.class),
				(reason != null) ? ClockReason.valueOf(reason) : null);
		return new RecordedEvent(row.getLong("id"), event, Timestamps.from(row, "recorded_at"), List.of());
	}

	private static RecordedEvent.Correction correction(ResultSet row, ClockEvent before) throws SQLException {
		return new RecordedEvent.Correction(row.getLong("id"), before,
				before.redated(row.getObject("happened_on", LocalDate.class)), row.getString("because"),
				row.getString("recorded_by"), Timestamps.from(row, "recorded_at"));
	}

}
