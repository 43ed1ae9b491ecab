package org.rightsdesk.portability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.organisation.Portability;
import org.rightsdesk.portability.TransferQuestion.Answer;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code portable_transfer_question}; one question for a line, the last one. */
@Repository
class TransferQuestionTable {

	private final JdbcClient jdbc;

	TransferQuestionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void ask(UUID lineId, Portability.Target target, String by, Instant at, Instant until) {
		delete(lineId);
		this.jdbc.sql("""
				insert into portable_transfer_question (line_id, target_id, target_name, target_email, asked_by,
				    asked_at, open_until) values (?, ?, ?, ?, ?, ?, ?)""")
			.params(lineId, target.id(), target.name(), target.email(), by, Timestamps.of(at), Timestamps.of(until))
			.update();
	}

	void delete(UUID lineId) {
		this.jdbc.sql("delete from portable_transfer_question where line_id = ?").param(lineId).update();
	}

	Optional<TransferQuestion> of(UUID lineId) {
		return this.jdbc.sql("select * from portable_transfer_question where line_id = ?")
			.param(lineId)
			.query(TransferQuestionTable::question)
			.optional();
	}

	/** Once: false where it has an answer. */
	boolean answer(UUID lineId, Answer answer, String words, Instant at) {
		return this.jdbc.sql("""
				update portable_transfer_question set answer = ?, words = ?, answered_at = ?
				where line_id = ? and answer is null""")
			.params(answer.name(), words, Timestamps.of(at), lineId)
			.update() == 1;
	}

	private static TransferQuestion question(ResultSet row, int index) throws SQLException {
		String answer = row.getString("answer");
		return new TransferQuestion(row.getObject("line_id", UUID.class), row.getString("target_id"),
				row.getString("target_name"), row.getString("target_email"), Timestamps.from(row, "asked_at"),
				Timestamps.from(row, "open_until"), (answer != null) ? Answer.valueOf(answer) : null,
				row.getString("words"), Timestamps.from(row, "answered_at"));
	}

}
