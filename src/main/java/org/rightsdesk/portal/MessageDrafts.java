package org.rightsdesk.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
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

	/** The draft about this; begun if there is none. */
	Draft begin(byte[] visit, Draft.Topic topic) {
		this.jdbc.sql("""
				insert into portal_draft (id, token_hash, kind, about, body) values (?, ?, ?, ?, '')
				on conflict do nothing""")
			.params(UUID.randomUUID(), visit, topic.kind().name(), topic.about())
			.update();
		return this.jdbc.sql("""
				select id, kind, about, body from portal_draft
				where token_hash = ? and kind = ? and about is not distinct from cast(? as uuid)""")
			.params(visit, topic.kind().name(), topic.about())
			.query(MessageDrafts::draft)
			.single();
	}

	/**
	 * The draft if it is still there, held until the transaction ends: it is sent only
	 * once.
	 */
	Optional<Draft> lock(byte[] visit, UUID id) {
		return this.jdbc
			.sql("select id, kind, about, body from portal_draft where token_hash = ? and id = ? for update")
			.params(visit, id)
			.query(MessageDrafts::draft)
			.optional();
	}

	private static Draft draft(ResultSet row, int number) throws SQLException {
		var topic = new Draft.Topic(Draft.Kind.valueOf(row.getString("kind")), row.getObject("about", UUID.class));
		return new Draft(row.getObject("id", UUID.class), topic, row.getString("body"));
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
