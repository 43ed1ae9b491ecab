package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Table {@code told_due_date}: what people were last told. Only compared with, since a
 * due date follows from the events alone.
 */
@Repository
class ToldDueDates {

	private final JdbcClient jdbc;

	ToldDueDates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param dueOn null where there is no date now
	 */
	void remember(UUID lineId, LocalDate dueOn) {
		this.jdbc.sql("""
				insert into told_due_date values (:line, :due)
				on conflict (line_id) do update set due_on = excluded.due_on""")
			.param("line", lineId)
			.param("due", dueOn)
			.update();
	}

	/** Empty where there was no date, or none is known. */
	Optional<LocalDate> of(UUID lineId) {
		return this.jdbc.sql("select due_on from told_due_date where line_id = :line and due_on is not null")
			.param("line", lineId)
			.query(LocalDate.class)
			.optional();
	}

	/** Lines whose clock was opened and that are not closed. */
	List<UUID> openLines() {
		return this.jdbc.sql("""
				select e.line_id from clock_event e join request_line l on l.id = e.line_id
				where e.type = 'RECEIVED' and l.closed_at is null order by e.id""").query(UUID.class).list();
	}

}
