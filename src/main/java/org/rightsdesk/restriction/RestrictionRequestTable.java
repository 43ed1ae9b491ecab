package org.rightsdesk.restriction;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RestrictionRequestTable {

	private final JdbcClient jdbc;

	RestrictionRequestTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void write(RestrictionRequest wish) {
		this.jdbc.sql("""
				insert into restriction_request (line_id, ground, what, less_because, not_met_because)
				values (?, ?, ?, ?, ?)
				on conflict (line_id) do update set ground = excluded.ground, what = excluded.what,
				    less_because = excluded.less_because, not_met_because = excluded.not_met_because""")
			.params(Arrays.asList(wish.lineId(), (wish.ground() != null) ? wish.ground().name() : null, wish.what(),
					wish.lessBecause(), wish.notMetBecause()))
			.update();
	}

	Optional<RestrictionRequest> find(UUID lineId) {
		return this.jdbc.sql("select * from restriction_request where line_id = ?")
			.param(lineId)
			.query((row, index) -> new RestrictionRequest(lineId,
					(row.getString("ground") != null) ? RestrictionGround.valueOf(row.getString("ground")) : null,
					row.getString("what"), row.getString("less_because"), row.getString("not_met_because")))
			.optional();
	}

}
