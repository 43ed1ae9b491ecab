package org.rightsdesk.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters as records; nothing here changes what one says. */
@Repository
class LetterTable {

	private final JdbcClient jdbc;

	LetterTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(Letter letter) {
		this.jdbc.sql("""
				insert into letter (id, request_id, line_id, party_id, code, state, language, subject, mail, page,
				    written_at, message_id)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(letter.id(), letter.requestId(), letter.lineId(), letter.partyId(), letter.code().name(),
					letter.state().name(), letter.language(), letter.view().subject(), letter.view().mail(),
					letter.view().page(), Timestamps.of(letter.renderedAt()), letter.messageId())
			.update();
	}

	List<Letter> of(UUID requestId) {
		return this.jdbc.sql("select * from letter where request_id = ? order by written_at, id")
			.param(requestId)
			.query(LetterTable::letter)
			.list();
	}

	Optional<Letter> find(UUID id) {
		return this.jdbc.sql("select * from letter where id = ?").param(id).query(LetterTable::letter).optional();
	}

	void sent(UUID id, Instant at) {
		this.jdbc
			.sql("update letter set state = 'SENT', sent_at = ? where id = ? and state not in ('POSTED', 'TAKEN_BACK')")
			.params(Timestamps.of(at), id)
			.update();
	}

	boolean posted(UUID id, LocalDate on, String by) {
		return this.jdbc.sql("""
				update letter set state = 'POSTED', posted_on = ?, posted_by = ?
				where id = ? and state not in ('SENT', 'POSTED', 'TAKEN_BACK')""").params(on, by, id).update() == 1;
	}

	/**
	 * @return false if it has left already
	 */
	boolean takeBack(UUID id) {
		return this.jdbc.sql("""
				update letter set state = 'TAKEN_BACK'
				where id = ? and state not in ('SENT', 'POSTED', 'TAKEN_BACK')""").param(id).update() == 1;
	}

	/** A letter that has gone stays gone. */
	void move(UUID id, LetterState state) {
		this.jdbc.sql("update letter set state = ? where id = ? and state not in ('SENT', 'POSTED', 'TAKEN_BACK')")
			.params(state.name(), id)
			.update();
	}

	/**
	 * The letters that a process waits for and that have gone without it knowing, oldest
	 * first.
	 */
	List<UUID> untold(Collection<LetterCode> waitedFor) {
		return this.jdbc.sql("""
				select id from letter where code in (:codes)
				and state in ('SENT', 'POSTED') and told_at is null order by written_at""")
			.param("codes", waitedFor.stream().map(Enum::name).toList())
			.query(UUID.class)
			.list();
	}

	/** Takes one of them for telling; empty when another worker has it or it is told. */
	Optional<Letter> lockUntold(UUID id) {
		return this.jdbc.sql("select * from letter where id = ? and told_at is null for update skip locked")
			.param(id)
			.query(LetterTable::letter)
			.optional();
	}

	void told(UUID id, Instant at) {
		this.jdbc.sql("update letter set told_at = ? where id = ?").params(Timestamps.of(at), id).update();
	}

	private static Letter letter(ResultSet row, int index) throws SQLException {
		return new Letter(row.getObject("id", UUID.class), row.getObject("request_id", UUID.class),
				row.getObject("line_id", UUID.class), row.getObject("party_id", UUID.class),
				LetterCode.valueOf(row.getString("code")), LetterState.valueOf(row.getString("state")),
				row.getString("language"),
				new LetterView(row.getString("subject"), row.getString("mail"), row.getString("page")),
				Timestamps.from(row, "written_at"), Timestamps.from(row, "sent_at"),
				row.getObject("posted_on", LocalDate.class), row.getString("posted_by"), row.getString("message_id"));
	}

}
