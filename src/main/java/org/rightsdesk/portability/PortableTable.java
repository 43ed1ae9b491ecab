package org.rightsdesk.portability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code portable_set} and {@code portable_file}. */
@Repository
class PortableTable {

	private final JdbcClient jdbc;

	PortableTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(UUID lineId, NewDataSet set, String by, Instant at) {
		this.jdbc.sql("""
				insert into portable_set (id, line_id, number, name, document_id, provided, basis, automated,
				    others_harmed, entered_by, entered_at)
				values (?, ?, (select coalesce(max(number), 0) + 1 from portable_set where line_id = ?), ?, ?, ?, ?, ?,
				    ?, ?, ?)""")
			.params(UUID.randomUUID(), lineId, lineId, set.name(), set.documentId(), set.provided(), set.basis().name(),
					set.automated(), set.othersHarmed(), by, Timestamps.of(at))
			.update();
	}

	List<DataSet> of(UUID lineId) {
		return this.jdbc.sql("select * from portable_set where line_id = ? order by number")
			.param(lineId)
			.query(PortableTable::set)
			.list();
	}

	Optional<DataSet> find(UUID id) {
		return this.jdbc.sql("select * from portable_set where id = ?").param(id).query(PortableTable::set).optional();
	}

	void delete(UUID id) {
		this.jdbc.sql("delete from portable_set where id = ?").param(id).update();
	}

	void addFile(UUID lineId, UUID documentId) {
		this.jdbc.sql("insert into portable_file (document_id, line_id) values (?, ?)")
			.params(documentId, lineId)
			.update();
	}

	List<UUID> files(UUID lineId) {
		return this.jdbc.sql("select document_id from portable_file where line_id = ?")
			.param(lineId)
			.query(UUID.class)
			.list();
	}

	void deleteFiles(UUID lineId) {
		this.jdbc.sql("delete from portable_file where line_id = ?").param(lineId).update();
	}

	private static DataSet set(ResultSet row, int index) throws SQLException {
		NewDataSet what = new NewDataSet(row.getString("name"), row.getObject("document_id", UUID.class),
				row.getBoolean("provided"), Basis.valueOf(row.getString("basis")), row.getBoolean("automated"),
				row.getString("others_harmed"));
		return new DataSet(row.getObject("id", UUID.class), row.getObject("line_id", UUID.class), row.getInt("number"),
				what, row.getString("entered_by"));
	}

}
