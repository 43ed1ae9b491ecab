package org.rightsdesk.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.IdentityCheck;

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
			.params(text, by, utc(at), requestId)
			.update();
		if (changed == 0) {
			this.jdbc.sql("insert into identity_question values (?, ?, ?, ?, ?, null, null)")
				.params(UUID.randomUUID(), requestId, text, by, utc(at))
				.update();
		}
	}

	List<IdentityQuestion> questions(UUID requestId) {
		return this.jdbc.sql("select * from identity_question where request_id = ? order by drafted_at, id")
			.param(requestId)
			.query(IdentityTable::question)
			.list();
	}

	void markSent(UUID questionId, Instant at) {
		this.jdbc.sql("update identity_question set sent_at = ? where id = ?").params(utc(at), questionId).update();
	}

	/**
	 * @return false when somebody else entered the answer first
	 */
	boolean markAnswered(UUID questionId, Instant at) {
		return this.jdbc.sql("update identity_question set answered_at = ? where id = ? and answered_at is null")
			.params(utc(at), questionId)
			.update() == 1;
	}

	void insertCheck(UUID requestId, CheckMethod how, String place, String by, Instant at) {
		this.jdbc.sql("insert into identity_check values (?, ?, ?, ?, ?, ?)")
			.params(UUID.randomUUID(), requestId, how.name(), place, by, utc(at))
			.update();
	}

	List<IdentityCheck> checks(UUID requestId) {
		return this.jdbc.sql("select * from identity_check where request_id = ? order by checked_at, id")
			.param(requestId)
			.query((row, index) -> new IdentityCheck(row.getString("how"), row.getString("place"),
					row.getString("checked_by"), instant(row, "checked_at")))
			.list();
	}

	void writeAuthority(UUID requestId, String whatWasSeen, String by, Instant at) {
		this.jdbc.sql("""
				insert into authority values (?, ?, ?, ?) on conflict (request_id) do update
				set what_was_seen = excluded.what_was_seen, seen_by = excluded.seen_by, seen_at = excluded.seen_at""")
			.params(requestId, whatWasSeen, by, utc(at))
			.update();
	}

	Optional<AuthorityRecord> authority(UUID requestId) {
		return this.jdbc.sql("select * from authority where request_id = ?")
			.param(requestId)
			.query((row, index) -> new AuthorityRecord(requestId, row.getString("what_was_seen"),
					row.getString("seen_by"), instant(row, "seen_at")))
			.optional();
	}

	/**
	 * @return false when the reply has already gone
	 */
	boolean writeReply(UUID requestId, String text, String by, Instant at) {
		return this.jdbc.sql("""
				insert into plain_reply values (?, ?, ?, ?, null) on conflict (request_id) do update
				set body = excluded.body, written_by = excluded.written_by, written_at = excluded.written_at
				where plain_reply.sent_at is null""").params(requestId, text, by, utc(at)).update() == 1;
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
			.params(utc(at), requestId)
			.update() == 1;
	}

	private static IdentityQuestion question(ResultSet row, int index) throws SQLException {
		return new IdentityQuestion(row.getObject("id", UUID.class), row.getObject("request_id", UUID.class),
				row.getString("body"), instant(row, "sent_at"), instant(row, "answered_at"));
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		var value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

}
