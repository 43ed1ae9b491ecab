package org.rightsdesk.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.objection.Objection.Stated;
import org.rightsdesk.objection.Objection.Weighed;
import org.rightsdesk.organisation.Purpose.Basis;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ObjectionTable {

	private final JdbcClient jdbc;

	ObjectionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void state(UUID lineId, Stated stated, String by, Instant at) {
		this.jdbc
			.sql("""
					insert into objection (line_id, processing, basis, situation, political, written_by, written_at)
					values (?, ?, ?, ?, ?, ?, ?) on conflict (line_id) do update
					set processing = excluded.processing, basis = excluded.basis, situation = excluded.situation,
					    political = excluded.political, written_by = excluded.written_by, written_at = excluded.written_at""")
			.params(lineId, stated.processing(), name(stated.basis()), stated.situation(), stated.political(), by,
					Timestamps.of(at))
			.update();
	}

	void weigh(UUID lineId, Weighed weighed, String by, Instant at) {
		this.jdbc.sql("""
				insert into objection (line_id, interests, our_grounds, comparison, ground, stops, stopped_on, goes_on,
				    written_by, written_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (line_id) do update
				set interests = excluded.interests, our_grounds = excluded.our_grounds,
				    comparison = excluded.comparison, ground = excluded.ground, stops = excluded.stops,
				    stopped_on = excluded.stopped_on, goes_on = excluded.goes_on, written_by = excluded.written_by,
				    written_at = excluded.written_at""")
			.params(lineId, weighed.interests(), weighed.ourGrounds(), weighed.comparison(), name(weighed.ground()),
					weighed.stops(), weighed.stoppedOn(), weighed.goesOn(), by, Timestamps.of(at))
			.update();
		this.jdbc.sql("delete from objection_system where line_id = ?").param(lineId).update();
		weighed.systems()
			.forEach((system) -> this.jdbc.sql("insert into objection_system values (?, ?)")
				.params(lineId, system)
				.update());
	}

	Optional<Objection> find(UUID lineId) {
		Set<String> systems = new HashSet<>(this.jdbc.sql("select system_id from objection_system where line_id = ?")
			.param(lineId)
			.query(String.class)
			.list());
		return this.jdbc.sql("select * from objection where line_id = ?")
			.param(lineId)
			.query((row, index) -> row(row, systems))
			.optional();
	}

	private static Objection row(ResultSet row, Set<String> systems) throws SQLException {
		String basis = row.getString("basis");
		String ground = row.getString("ground");
		return new Objection(row.getObject("line_id", UUID.class),
				new Stated(row.getString("processing"), (basis != null) ? Basis.valueOf(basis) : null,
						row.getString("situation"), row.getBoolean("political")),
				new Weighed(row.getString("interests"), row.getString("our_grounds"), row.getString("comparison"),
						(ground != null) ? ObjectionGround.valueOf(ground) : null, row.getString("stops"),
						row.getObject("stopped_on", LocalDate.class), row.getString("goes_on"), systems));
	}

	private static String name(Enum<?> code) {
		return (code != null) ? code.name() : null;
	}

}
