package org.rightsdesk.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.rightsdesk.request.Secrets;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms being filled in. A draft is found by an opaque cookie of which only the hash
 * is stored, and lives 24 hours after the last change (design.md section 5).
 */
@Repository
class Drafts {

	static final Duration LIFE = Duration.ofHours(24);

	private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final Clock clock;

	Drafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** Begins a draft and returns its token, which goes into the cookie only. */
	String begin(String organisation) {
		String token = Secrets.token();
		this.jdbc.sql("insert into draft (id, token_hash, organisation, answers, expires_at) values (?, ?, ?, '{}', ?)")
			.params(UUID.randomUUID(), Secrets.hash(token), organisation, inLife())
			.update();
		return token;
	}

	/**
	 * The draft of a token, empty when it is unknown, of another organisation or dead.
	 */
	Optional<Draft> find(String token, String organisation) {
		return select("", token, organisation);
	}

	/** The same, and nobody else changes or sends it until the transaction ends. */
	@Transactional(propagation = Propagation.MANDATORY)
	Optional<Draft> lock(String token, String organisation) {
		return select("for update", token, organisation);
	}

	/**
	 * Replaces some answers and keeps the rest; what was sent stays as it is.
	 * @return whether there is such a draft and it is not sent
	 */
	@Transactional
	public boolean save(String token, String organisation, Map<String, String> entered) {
		Optional<Draft> draft = lock(token, organisation).filter((found) -> !found.sent());
		draft.ifPresent((found) -> this.jdbc.sql("update draft set answers = ?, expires_at = ? where id = ?")
			.params(write(found.answers().with(entered)), inLife(), found.id())
			.update());
		return draft.isPresent();
	}

	/**
	 * Keeps which case it became and how it is protected, and forgets the other answers:
	 * the case has them now.
	 */
	void sent(Draft draft, UUID requestId, String sealedCode) {
		Answers kept = Answers.NONE.with(Map.of("protect", draft.answers().get("protect")));
		this.jdbc
			.sql("update draft set answers = ?, request_id = ?, sent_at = ?, code = ?, expires_at = ? where id = ?")
			.params(write(kept), requestId, Timestamps.of(this.clock.instant()), sealedCode, inLife(), draft.id())
			.update();
	}

	/** Forgets the codes of drafts that were sent before this moment. */
	void forgetCodes(Instant before) {
		this.jdbc.sql("update draft set code = null where code is not null and sent_at < ?")
			.param(Timestamps.of(before))
			.update();
	}

	List<UUID> dead() {
		return this.jdbc.sql("select id from draft where expires_at <= ? order by expires_at limit 500")
			.param(Timestamps.of(this.clock.instant()))
			.query(UUID.class)
			.list();
	}

	/** Deletes a draft that is still dead; somebody may have come back to it. */
	boolean deleteDead(UUID id) {
		return this.jdbc.sql("delete from draft where id = ? and expires_at <= ?")
			.params(id, Timestamps.of(this.clock.instant()))
			.update() == 1;
	}

	private Optional<Draft> select(String locking, String token, String organisation) {
		return this.jdbc
			.sql("select * from draft where token_hash = ? and organisation = ? and expires_at > ? " + locking)
			.params(Secrets.hash(token), organisation, Timestamps.of(this.clock.instant()))
			.query(this::row)
			.optional();
	}

	private Draft row(ResultSet row, int index) throws SQLException {
		return new Draft(row.getObject("id", UUID.class), row.getString("organisation"), read(row.getString("answers")),
				row.getObject("request_id", UUID.class), Timestamps.from(row, "sent_at"), row.getString("code"));
	}

	private OffsetDateTime inLife() {
		return Timestamps.of(this.clock.instant().plus(LIFE));
	}

	private Answers read(String text) {
		try {
			return new Answers(this.json.readValue(text, VALUES));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The answers of a draft cannot be read.");
		}
	}

	private String write(Answers answers) {
		try {
			return this.json.writeValueAsString(answers.values());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The answers of a draft cannot be written.");
		}
	}

}
