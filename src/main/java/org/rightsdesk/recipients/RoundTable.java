package org.rightsdesk.recipients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoundTable {

	private final JdbcClient jdbc;

	RoundTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(UUID id, UUID requestId, UUID lineId, String what, Instant at) {
		this.jdbc.sql("insert into recipient_round (id, request_id, line_id, what, created_at) values (?, ?, ?, ?, ?)")
			.params(id, requestId, lineId, what, Timestamps.of(at))
			.update();
	}

	Optional<Round> find(UUID id) {
		return this.jdbc.sql("select * from recipient_round where id = ?").param(id).query(RoundTable::row).optional();
	}

	/** Nobody else confirms or changes it until the end of the transaction. */
	Optional<Round> lock(UUID id) {
		return this.jdbc.sql("select * from recipient_round where id = ? for update")
			.param(id)
			.query(RoundTable::row)
			.optional();
	}

	List<Round> of(UUID requestId) {
		return this.jdbc.sql("select * from recipient_round where request_id = ? order by created_at, id")
			.param(requestId)
			.query(RoundTable::row)
			.list();
	}

	Optional<Round> unconfirmed(UUID lineId) {
		return this.jdbc.sql("select * from recipient_round where line_id = ? and confirmed_at is null")
			.param(lineId)
			.query(RoundTable::row)
			.optional();
	}

	/** The last telling of a restriction that this line caused. */
	Optional<Round> restriction(UUID lineId) {
		return this.jdbc.sql("""
				select * from recipient_round where line_id = ? and what = 'RESTRICTION' and confirmed_at is not null
				order by created_at desc, id limit 1""").param(lineId).query(RoundTable::row).optional();
	}

	void describe(UUID id, String records, String changed) {
		this.jdbc.sql("update recipient_round set records = ?, changed = ? where id = ?")
			.params(records, changed, id)
			.update();
	}

	void confirm(UUID id, String by, Instant at) {
		this.jdbc.sql("update recipient_round set confirmed_by = ?, confirmed_at = ? where id = ?")
			.params(by, Timestamps.of(at), id)
			.update();
	}

	private static Round row(ResultSet row, int index) throws SQLException {
		return new Round(row.getObject("id", UUID.class), row.getObject("request_id", UUID.class),
				row.getObject("line_id", UUID.class), row.getString("what"), row.getString("records"),
				row.getString("changed"), Timestamps.from(row, "created_at"), row.getString("confirmed_by"),
				Timestamps.from(row, "confirmed_at"));
	}

}
