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

	/**
	 * @param text what the letter and the page show
	 * @return the id of the one draft
	 */
	UUID writeDraft(UUID requestId, QuestionDraft draft, String text, String by, Instant at) {
		return this.jdbc.sql("""
				insert into identity_question (id, request_id, body, drafted_by, drafted_at, about, rung, why,
				    other_because, held_in, code_to)
				values (:id, :request, :body, :by, :at, :about, :rung, :why, :because, :heldIn, :to)
				on conflict (request_id) where answered_at is null do update
				set body = excluded.body, drafted_by = excluded.drafted_by, drafted_at = excluded.drafted_at,
				    about = excluded.about, rung = excluded.rung, why = excluded.why,
				    other_because = excluded.other_because, held_in = excluded.held_in, code_to = excluded.code_to
				where identity_question.sent_at is null
				returning id""")
			.param("id", UUID.randomUUID())
			.param("request", requestId)
			.param("body", text)
			.param("by", by)
			.param("at", Timestamps.of(at))
			.param("about", draft.about().name())
			.param("rung", draft.rung().name())
			.param("why", draft.why().strip())
			.param("because", draft.otherBecause().strip())
			.param("heldIn", draft.heldIn())
			.param("to", draft.codeTo())
			.query(UUID.class)
			.single();
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

	void wantAgain(UUID questionId, boolean wanted) {
		this.jdbc.sql("update identity_question set wanted_again = ? where id = ?").params(wanted, questionId).update();
	}

	/** What is needed no more once identity is decided (G-3). */
	void forgetContacts(UUID requestId) {
		this.jdbc.sql("update identity_question set code_to = null, wanted_again = false where request_id = ?")
			.param(requestId)
			.update();
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

	void writeAuthority(UUID requestId, String whatWasSeen, String by, Instant at) {
		this.jdbc.sql("""
				insert into authority values (?, ?, ?, ?) on conflict (request_id) do update
				set what_was_seen = excluded.what_was_seen, seen_by = excluded.seen_by, seen_at = excluded.seen_at""")
			.params(requestId, whatWasSeen, by, Timestamps.of(at))
			.update();
	}

	Optional<AuthorityRecord> authority(UUID requestId) {
		return this.jdbc.sql("select * from authority where request_id = ?")
			.param(requestId)
			.query((row, index) -> new AuthorityRecord(requestId, row.getString("what_was_seen"),
					row.getString("seen_by"), Timestamps.from(row, "seen_at")))
			.optional();
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
				Rung.valueOf(row.getString("rung")), QuestionAbout.valueOf(row.getString("about")),
				row.getString("body"), row.getString("why"), row.getString("other_because"), row.getString("held_in"),
				row.getString("code_to"), Timestamps.from(row, "sent_at"), Timestamps.from(row, "answered_at"),
				row.getObject("letter_id", UUID.class), Timestamps.from(row, "reminded_at"),
				row.getObject("lapsed_on", LocalDate.class), row.getBoolean("wanted_again"));
	}

}
