package org.rightsdesk.rectification;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.rectification.Rectification.Change;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RectificationTable {

	private final JdbcClient jdbc;

	RectificationTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void writeClaim(UUID lineId, String wrong, String correct, String evidence) {
		this.jdbc.sql("""
				insert into rectification (line_id, wrong, correct, evidence) values (?, ?, ?, ?)
				on conflict (line_id) do update set wrong = excluded.wrong, correct = excluded.correct,
				    evidence = excluded.evidence""").params(lineId, wrong, correct, evidence).update();
	}

	void writeFindings(UUID lineId, String accurateBecause, String lessBecause, String statement) {
		this.jdbc.sql("""
				insert into rectification (line_id, accurate_because, less_because, statement) values (?, ?, ?, ?)
				on conflict (line_id) do update set accurate_because = excluded.accurate_because,
				    less_because = excluded.less_because, statement = excluded.statement""")
			.params(lineId, accurateBecause, lessBecause, statement)
			.update();
	}

	void change(UUID lineId, Change change) {
		this.jdbc.sql("""
				insert into rectification_change (line_id, system_id, was, becomes) values (?, ?, ?, ?)
				on conflict (line_id, system_id) do update set was = excluded.was, becomes = excluded.becomes""")
			.params(lineId, change.systemId(), change.was(), change.becomes())
			.update();
	}

	void drop(UUID lineId, String systemId) {
		this.jdbc.sql("delete from rectification_change where line_id = ? and system_id = ?")
			.params(lineId, systemId)
			.update();
	}

	/** Empty words where nothing is written. */
	Rectification of(UUID lineId) {
		List<Change> changes = this.jdbc.sql("select * from rectification_change where line_id = ? order by system_id")
			.param(lineId)
			.query((row, index) -> new Change(row.getString("system_id"), row.getString("was"),
					row.getString("becomes")))
			.list();
		return this.jdbc.sql("select * from rectification where line_id = ?")
			.param(lineId)
			.query((row, index) -> new Rectification(lineId, row.getString("wrong"), row.getString("correct"),
					row.getString("evidence"), row.getString("accurate_because"), row.getString("less_because"),
					row.getString("statement"), changes))
			.optional()
			.orElseGet(() -> Rectification.empty(lineId));
	}

}
