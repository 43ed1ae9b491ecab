package org.rightsdesk.recipientinfo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.recipientinfo.ListedRecipient.Source;
import org.rightsdesk.recipientinfo.ListedRecipient.State;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code listed_recipient}. */
@Repository
class ListTable {

	private final JdbcClient jdbc;

	ListTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ListedRecipient> of(UUID lineId) {
		return this.jdbc.sql("select * from listed_recipient where line_id = ? order by number")
			.param(lineId)
			.query(ListTable::listed)
			.list();
	}

	void insert(UUID lineId, String name, String what, Source source, String by, Instant at) {
		this.jdbc.sql("""
				insert into listed_recipient (id, line_id, number, name, what, source, entered_by, entered_at)
				values (?, ?, (select coalesce(max(number), 0) + 1 from listed_recipient where line_id = ?), ?, ?, ?, ?,
				    ?)""")
			.params(UUID.randomUUID(), lineId, lineId, name, what, source.name(), by, Timestamps.of(at))
			.update();
	}

	boolean change(UUID lineId, UUID id, State state, String because) {
		return this.jdbc.sql("update listed_recipient set state = ?, because = ? where id = ? and line_id = ?")
			.params(state.name(), because, id, lineId)
			.update() == 1;
	}

	private static ListedRecipient listed(ResultSet row, int index) throws SQLException {
		return new ListedRecipient(row.getObject("id", UUID.class), row.getObject("line_id", UUID.class),
				row.getString("name"), row.getString("what"), Source.valueOf(row.getString("source")),
				State.valueOf(row.getString("state")), row.getString("because"));
	}

}
