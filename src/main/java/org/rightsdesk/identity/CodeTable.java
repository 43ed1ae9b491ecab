package org.rightsdesk.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code identity_code}. */
@Repository
class CodeTable {

	private static final int TRIES = 5;

	private final JdbcClient jdbc;

	CodeTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void want(UUID id, UUID questionId, byte[] visit, Instant at) {
		this.jdbc.sql("insert into identity_code (id, question_id, visit, wanted_at) values (?, ?, ?, ?)")
			.params(id, questionId, visit, Timestamps.of(at))
			.update();
	}

	/** Held until the transaction ends, so that two wishes at once count as two. */
	void lock(UUID questionId) {
		this.jdbc.sql("select id from identity_question where id = ? for update")
			.param(questionId)
			.query(UUID.class)
			.single();
	}

	int wantedSince(UUID questionId, Instant since) {
		return this.jdbc.sql("select count(*) from identity_code where question_id = ? and wanted_at > ?")
			.params(questionId, Timestamps.of(since))
			.query(Integer.class)
			.single();
	}

	/** The last wish for a code. */
	Optional<UUID> lastWish(UUID questionId) {
		return this.jdbc.sql("select id from identity_code where question_id = ? order by wanted_at desc, id limit 1")
			.param(questionId)
			.query(UUID.class)
			.optional();
	}

	void issue(UUID id, String hash, Instant expiresAt) {
		this.jdbc.sql("update identity_code set code_hash = ?, expires_at = ?, tries = 0 where id = ?")
			.params(hash, Timestamps.of(expiresAt), id)
			.update();
	}

	/** Whether this browser asked for a code. */
	boolean wanted(UUID questionId, byte[] visit) {
		return this.jdbc.sql("select exists (select from identity_code where question_id = ? and visit = ?)")
			.params(questionId, visit)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Takes one try of the code that this browser got last. One statement, so that
	 * parallel guesses cannot share a try (S6).
	 * @return empty where there is no code, it is over, used, or has no try left
	 */
	Optional<Tried> attempt(UUID questionId, byte[] visit, Instant now) {
		return this.jdbc.sql("""
				update identity_code set tries = tries + 1
				where id = (select id from identity_code
				        where question_id = ? and visit = ? and code_hash is not null
				        order by wanted_at desc, id limit 1)
				    and used_at is null and tries < ? and expires_at > ?
				returning id, code_hash""")
			.params(questionId, visit, TRIES, Timestamps.of(now))
			.query((row, index) -> new Tried(row.getObject("id", UUID.class), row.getString("code_hash")))
			.optional();
	}

	/**
	 * @return false when it was used before
	 */
	boolean use(UUID id, Instant at) {
		return this.jdbc.sql("update identity_code set used_at = ? where id = ? and used_at is null")
			.params(Timestamps.of(at), id)
			.update() == 1;
	}

	/** A code of which one try was taken. */
	record Tried(UUID id, String hash) {
	}

}
