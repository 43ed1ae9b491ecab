package org.rightsdesk.assessment;

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

@Repository
class ClarificationTable {

	private final JdbcClient jdbc;

	ClarificationTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(UUID id, UUID requestId, String question, String why, String by, Instant at) {
		this.jdbc.sql("""
				insert into clarification (id, request_id, question, why, asked_by, written_at)
				values (?, ?, ?, ?, ?, ?)""").params(id, requestId, question, why, by, Timestamps.of(at)).update();
	}

	List<Clarification> of(UUID requestId) {
		return this.jdbc.sql("select * from clarification where request_id = ? order by written_at, id")
			.param(requestId)
			.query(ClarificationTable::clarification)
			.list();
	}

	/** The question, which nobody else changes until the end of the transaction. */
	Optional<Clarification> lock(UUID id) {
		return this.jdbc.sql("select * from clarification where id = ? for update")
			.param(id)
			.query(ClarificationTable::clarification)
			.optional();
	}

	Optional<UUID> ofLetter(UUID letterId) {
		return this.jdbc.sql("select id from clarification where letter_id = ?")
			.param(letterId)
			.query(UUID.class)
			.optional();
	}

	void written(UUID id, UUID letterId) {
		this.jdbc.sql("update clarification set letter_id = ? where id = ?").params(letterId, id).update();
	}

	void left(UUID id, LocalDate on) {
		this.jdbc.sql("update clarification set left_on = ? where id = ?").params(on, id).update();
	}

	void reminded(UUID id, Instant at) {
		this.jdbc.sql("update clarification set reminded_at = ? where id = ?").params(Timestamps.of(at), id).update();
	}

	void answered(UUID id, Instant at) {
		this.jdbc.sql("update clarification set answered_at = ? where id = ?").params(Timestamps.of(at), id).update();
	}

	/** Every question of the case that waits lapses with it. */
	void lapsed(UUID requestId, LocalDate on) {
		this.jdbc.sql(
				"update clarification set lapsed_on = ? where request_id = ? and answered_at is null and lapsed_on is null")
			.params(on, requestId)
			.update();
	}

	private static Clarification clarification(ResultSet row, int index) throws SQLException {
		return new Clarification(row.getObject("id", UUID.class), row.getObject("request_id", UUID.class),
				row.getString("question"), row.getString("why"), row.getString("asked_by"),
				Timestamps.from(row, "written_at"), row.getObject("letter_id", UUID.class),
				row.getObject("left_on", LocalDate.class), Timestamps.from(row, "reminded_at"),
				Timestamps.from(row, "answered_at"), row.getObject("lapsed_on", LocalDate.class));
	}

}
