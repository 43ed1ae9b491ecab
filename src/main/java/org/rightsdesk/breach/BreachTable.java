package org.rightsdesk.breach;

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
class BreachTable {

	private final JdbcClient jdbc;

	BreachTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(UUID id, UUID requestId, String what, Instant awareAt, String by, Instant at) {
		this.jdbc.sql("""
				insert into breach (id, request_id, what, aware_at, reported_by, reported_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(id, requestId, what, Timestamps.of(awareAt), by, Timestamps.of(at))
			.update();
	}

	/**
	 * @return false where it is decided already
	 */
	boolean assess(UUID id, Assessment assessment) {
		return this.jdbc.sql("""
				update breach set findings = ?, high_risk = ?, notified_at = ?, people_told_at = ?
				where id = ? and decision is null""")
			.params(assessment.findings(), assessment.highRisk(), Timestamps.of(assessment.notifiedAt()),
					Timestamps.of(assessment.peopleToldAt()), id)
			.update() == 1;
	}

	void decide(UUID id, BreachDecision decision, String by, Instant at) {
		this.jdbc.sql("update breach set decision = ?, decided_by = ?, decided_at = ? where id = ?")
			.params(decision.name(), by, Timestamps.of(at), id)
			.update();
	}

	Optional<Breach> find(UUID id) {
		return this.jdbc.sql("select * from breach where id = ?").param(id).query(BreachTable::row).optional();
	}

	List<Breach> of(UUID requestId) {
		return this.jdbc.sql("select * from breach where request_id = ? order by reported_at, id")
			.param(requestId)
			.query(BreachTable::row)
			.list();
	}

	private static Breach row(ResultSet row, int index) throws SQLException {
		String decision = row.getString("decision");
		return new Breach(row.getObject("id", UUID.class), row.getObject("request_id", UUID.class),
				row.getString("what"), Timestamps.from(row, "aware_at"), row.getString("reported_by"),
				Timestamps.from(row, "reported_at"), row.getString("findings"),
				row.getObject("high_risk", Boolean.class), Timestamps.from(row, "notified_at"),
				Timestamps.from(row, "people_told_at"), (decision != null) ? BreachDecision.valueOf(decision) : null,
				row.getString("decided_by"), Timestamps.from(row, "decided_at"));
	}

}
