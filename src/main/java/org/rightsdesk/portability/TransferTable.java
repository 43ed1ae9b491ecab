package org.rightsdesk.portability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.organisation.Portability;
import org.rightsdesk.portability.Transfer.Result;
import org.rightsdesk.request.Secrets;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code portable_transfer}. */
@Repository
class TransferTable {

	private final JdbcClient jdbc;

	TransferTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Transfer> of(UUID lineId) {
		return this.jdbc.sql("select * from portable_transfer where line_id = ?")
			.param(lineId)
			.query(TransferTable::transfer)
			.optional();
	}

	void confirm(UUID lineId, Portability.Target target, String how, LocalDate on, String by, Instant at) {
		delete(lineId);
		this.jdbc
			.sql("""
					insert into portable_transfer (line_id, target_id, target_name, target_email, confirmed_how, confirmed_on,
					    recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(lineId, target.id(), target.name(), target.email(), how, on, by, Timestamps.of(at))
			.update();
	}

	void delete(UUID lineId) {
		this.jdbc.sql("delete from portable_transfer where line_id = ? and sent_at is null and mail_id is null")
			.param(lineId)
			.update();
	}

	/** Once: a second try of the same step sends nothing. */
	boolean queued(UUID lineId, UUID mailId) {
		return this.jdbc.sql("""
				update portable_transfer set mail_id = ?
				where line_id = ? and sent_at is null and mail_id is null""").params(mailId, lineId).update() == 1;
	}

	/**
	 * A new link each time a mail is tried.
	 * @return the mails that are about a transfer
	 */
	Set<UUID> issued(Map<UUID, String> tokens, Instant at, Instant until) {
		return this.jdbc.sql("""
				update portable_transfer set token_hash = t.hash, sent_at = coalesce(sent_at, ?), open_until = ?
				from unnest(?, ?) t (mail_id, hash) where portable_transfer.mail_id = t.mail_id
				returning portable_transfer.mail_id""")
			.params(Timestamps.of(at), Timestamps.of(until), tokens.keySet().toArray(UUID[]::new),
					tokens.values().stream().map(Secrets::hash).toArray(byte[][]::new))
			.query(UUID.class)
			.set();
	}

	Optional<Transfer> ofMail(UUID mailId) {
		return this.jdbc.sql("select * from portable_transfer where mail_id = ?")
			.param(mailId)
			.query(TransferTable::transfer)
			.optional();
	}

	void secret(UUID lineId, String hash) {
		this.jdbc.sql("update portable_transfer set secret_hash = ?, secret_tries = 0 where line_id = ?")
			.params(hash, lineId)
			.update();
	}

	/** The open transfer of this link. */
	Optional<UUID> opens(byte[] tokenHash, Instant now) {
		return this.jdbc.sql("""
				select line_id from portable_transfer where token_hash = ? and open_until > ?
				and result is distinct from 'FAILED'""")
			.params(tokenHash, Timestamps.of(now))
			.query(UUID.class)
			.optional();
	}

	/** Counts a try in one statement; empty when there were too many (S6). */
	Optional<String> attempt(UUID lineId, int most) {
		return this.jdbc.sql("""
				update portable_transfer set secret_tries = secret_tries + 1
				where line_id = ? and secret_tries < ? and secret_hash is not null returning secret_hash""")
			.params(lineId, most)
			.query(String.class)
			.optional();
	}

	void fetched(UUID lineId, Instant at) {
		this.jdbc.sql("""
				update portable_transfer set fetched_at = coalesce(fetched_at, ?), secret_tries = 0
				where line_id = ?""").params(Timestamps.of(at), lineId).update();
	}

	void words(UUID lineId, String words) {
		this.jdbc.sql("update portable_transfer set result_words = ? where line_id = ? and result is null")
			.params(words, lineId)
			.update();
	}

	void settle(UUID lineId, Result result, String by, Instant at) {
		this.jdbc.sql("""
				update portable_transfer set result = ?, settled_by = ?, settled_at = ?
				where line_id = ? and result is null""").params(result.name(), by, Timestamps.of(at), lineId).update();
	}

	private static Transfer transfer(ResultSet row, int index) throws SQLException {
		String result = row.getString("result");
		return new Transfer(row.getObject("line_id", UUID.class), row.getString("target_name"),
				row.getString("target_email"), row.getString("confirmed_how"),
				row.getObject("confirmed_on", LocalDate.class), Timestamps.from(row, "sent_at"),
				Timestamps.from(row, "fetched_at"), (result != null) ? Result.valueOf(result) : null,
				row.getString("result_words"), Timestamps.from(row, "settled_at"));
	}

}
