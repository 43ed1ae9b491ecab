package org.rightsdesk.portal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is being written in a visit: table {@code portal_draft}. */
@Repository
class MessageDrafts {

	private final JdbcClient jdbc;

	MessageDrafts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The draft of this kind; begun if there is none. */
	Draft begin(byte[] visit, Draft.Kind kind) {
		this.jdbc.sql("""
				insert into portal_draft (id, token_hash, kind, body) values (?, ?, ?, '')
				on conflict (token_hash, kind) do nothing""").params(UUID.randomUUID(), visit, kind.name()).update();
		return this.jdbc.sql("select id, body from portal_draft where token_hash = ? and kind = ?")
			.params(visit, kind.name())
			.query((row, number) -> new Draft(row.getObject("id", UUID.class), kind, row.getString("body")))
			.single();
	}

	/**
	 * The draft if it is still there, held until the transaction ends: it is sent only
	 * once.
	 */
	Optional<Draft> lock(byte[] visit, UUID id) {
		return this.jdbc.sql("select id, kind, body from portal_draft where token_hash = ? and id = ? for update")
			.params(visit, id)
			.query((row, number) -> new Draft(id, Draft.Kind.valueOf(row.getString("kind")), row.getString("body")))
			.optional();
	}

	void write(UUID id, String body) {
		this.jdbc.sql("update portal_draft set body = ? where id = ?").params(body, id).update();
	}

	void delete(UUID id) {
		this.jdbc.sql("delete from portal_draft where id = ?").param(id).update();
	}

	List<UUID> ofVisit(byte[] visit) {
		return this.jdbc.sql("select id from portal_draft where token_hash = ?").param(visit).query(UUID.class).list();
	}

}
