package org.rightsdesk.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.IdentityCheck;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IdentityTable {

	private final JdbcClient jdbc;

	IdentityTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void writeDraft(UUID requestId, String text, String by, Instant at) {
		int changed = this.jdbc.sql(
				"update identity_question set body = ?, drafted_by = ?, drafted_at = ? where request_id = ? and sent_at is null")
			.params(text, by, Timestamps.of(at), requestId)
			.update();
		if (changed == 0) {
			this.jdbc.sql("insert into identity_question values (?, ?, ?, ?, ?, null, null)")
				.params(UUID.randomUUID(), requestId, text, by, Timestamps.of(at))
				.update();
		}
	}

	List<IdentityQuestion> questions(UUID requestId) {
		return this.jdbc.sql("select * from identity_question where request_id = ? order by drafted_at, id")
			.param(requestId)
			.query(IdentityTable::question)
			.list();
	}

	void markSent(UUID questionId, UUID letterId, Instant at) {
		this.jdbc.sql("update identity_question set sent_at = ?, letter_id = ? where id = ?")
			.params(Timestamps.of(at), letterId, questionId)
			.update();
	}

	void markReminded(UUID questionId, Instant at) {
		this.jdbc.sql("update identity_question set reminded_at = ? where id = ?")
			.params(Timestamps.of(at), questionId)
			.update();
	}

	void markLapsed(UUID questionId, LocalDate on) {
		this.jdbc.sql("update identity_question set lapsed_on = ? where id = ?").params(on, questionId).update();
	}

	/**
	 * @return false when somebody else entered the answer first
	 */
	boolean markAnswered(UUID questionId, Instant at) {
		return this.jdbc.sql("update identity_question set answered_at = ? where id = ? and answered_at is null")
			.params(Timestamps.of(at), questionId)
			.update() == 1;
	}

	void insertCheck(UUID requestId, CheckMethod how, String place, String by, Instant at) {
		this.jdbc.sql("insert into identity_check values (?, ?, ?, ?, ?, ?)")
			.params(UUID.randomUUID(), requestId, how.name(), place, by, Timestamps.of(at))
			.update();
	}

	List<IdentityCheck> checks(UUID requestId) {
		return this.jdbc.sql("select * from identity_check where request_id = ? order by checked_at, id")
			.param(requestId)
			.query((row, index) -> new IdentityCheck(row.getString("how"), row.getString("place"),
					row.getString("checked_by"), Timestamps.from(row, "checked_at")))
			.list();
	}

	/**
	 * @return false when the reply has already gone
	 */
	boolean writeReply(UUID requestId, String text, String by, Instant at) {
		return this.jdbc.sql("""
				insert into plain_reply values (?, ?, ?, ?, null) on conflict (request_id) do update
				set body = excluded.body, written_by = excluded.written_by, written_at = excluded.written_at
				where plain_reply.sent_at is null""").params(requestId, text, by, Timestamps.of(at)).update() == 1;
	}

	Optional<String> reply(UUID requestId) {
		return this.jdbc.sql("select body from plain_reply where request_id = ?")
			.param(requestId)
			.query(String.class)
			.optional();
	}

	/**
	 * @return false when it had been sent before
	 */
	boolean markReplySent(UUID requestId, Instant at) {
		return this.jdbc.sql("update plain_reply set sent_at = ? where request_id = ? and sent_at is null")
			.params(Timestamps.of(at), requestId)
			.update() == 1;
	}

	private static IdentityQuestion question(ResultSet row, int index) throws SQLException {
		return new IdentityQuestion(row.getObject("id", UUID.class), row.getObject("request_id", UUID.class),
				row.getString("body"), Timestamps.from(row, "sent_at"), Timestamps.from(row, "answered_at"),
				row.getObject("letter_id", UUID.class), Timestamps.from(row, "reminded_at"),
				row.getObject("lapsed_on", LocalDate.class));
	}

}
