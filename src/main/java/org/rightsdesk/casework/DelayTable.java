package org.rightsdesk.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.casework.DelayLetters.Draft;
import org.rightsdesk.casework.DelayLetters.Words;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code delay_letter}. */
@Repository
class DelayTable {

	private final JdbcClient jdbc;

	DelayTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @return false where there is one for this due date
	 */
	boolean draft(UUID lineId, LocalDate dueOn, Instant at) {
		return this.jdbc.sql("""
				insert into delay_letter (id, line_id, due_on, drafted_at) values (?, ?, ?, ?)
				on conflict do nothing""").params(UUID.randomUUID(), lineId, dueOn, Timestamps.of(at)).update() == 1;
	}

	Optional<Draft> find(UUID lineId, LocalDate dueOn) {
		return this.jdbc.sql("select * from delay_letter where line_id = ? and due_on = ?")
			.params(lineId, dueOn)
			.query(DelayTable::row)
			.optional();
	}

	/**
	 * @return false when it has been sent
	 */
	boolean write(UUID id, Words words, String by) {
		return this.jdbc.sql("""
				update delay_letter set why = ?, so_far = ?, expected_on = ?, written_by = ?
				where id = ? and sent_at is null""")
			.params(words.why(), words.soFar(), words.expectedOn(), by, id)
			.update() == 1;
	}

	void sent(UUID id, UUID letterId, Instant at) {
		this.jdbc.sql("update delay_letter set sent_at = ?, letter_id = ? where id = ?")
			.params(Timestamps.of(at), letterId, id)
			.update();
	}

	private static Draft row(ResultSet row, int number) throws SQLException {
		return new Draft(row.getObject("id", UUID.class), row.getObject("due_on", LocalDate.class),
				new Words(row.getString("why"), row.getString("so_far"), row.getObject("expected_on", LocalDate.class)),
				Timestamps.from(row, "sent_at"));
	}

}
