package org.rightsdesk.lifecycle;

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
class MergerTable {

	private final JdbcClient jdbc;

	MergerTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Takes the place of an earlier plan for this case. */
	void plan(UUID requestId, UUID intoId, String because, String by, Instant at) {
		this.jdbc.sql("""
				insert into merger (request_id, into_id, because, planned_by, planned_at) values (?, ?, ?, ?, ?)
				on conflict (request_id) do update set into_id = excluded.into_id, because = excluded.because,
				    planned_by = excluded.planned_by, planned_at = excluded.planned_at
				where merger.merged_at is null""").params(requestId, intoId, because, by, Timestamps.of(at)).update();
	}

	/**
	 * @return false where there is no plan
	 */
	boolean drop(UUID requestId) {
		return this.jdbc.sql("delete from merger where request_id = ? and merged_at is null")
			.param(requestId)
			.update() == 1;
	}

	void merged(UUID requestId, String by, Instant at) {
		this.jdbc.sql("update merger set merged_by = ?, merged_at = ? where request_id = ? and merged_at is null")
			.params(by, Timestamps.of(at), requestId)
			.update();
	}

	Optional<Merger> find(UUID requestId) {
		return this.jdbc.sql("select * from merger where request_id = ?")
			.param(requestId)
			.query(MergerTable::row)
			.optional();
	}

	/** Cases that go on in this one, also by way of another; oldest merger first. */
	List<Merger> into(UUID requestId) {
		return this.jdbc.sql("""
				with recursive one as (
				    select * from merger where into_id = ? and merged_at is not null
				    union select m.* from merger m join one on m.into_id = one.request_id where m.merged_at is not null)
				select * from one order by merged_at, request_id""").param(requestId).query(MergerTable::row).list();
	}

	private static Merger row(ResultSet row, int index) throws SQLException {
		String by = row.getString("merged_by");
		return new Merger(row.getObject("request_id", UUID.class), row.getObject("into_id", UUID.class),
				row.getString("because"), (by != null) ? by : row.getString("planned_by"),
				Timestamps.from(row, "merged_at"));
	}

}
