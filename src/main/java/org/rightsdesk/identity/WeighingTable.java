package org.rightsdesk.identity;

import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code identity_weighing}: the last one of a case. */
@Repository
class WeighingTable {

	private final JdbcClient jdbc;

	WeighingTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void write(Weighing weighing) {
		this.jdbc.sql("""
				insert into identity_weighing values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (request_id) do update
				set risk = excluded.risk, address_known = excluded.address_known,
				    address_shared = excluded.address_shared, proposed = excluded.proposed, ground = excluded.ground,
				    weighed_by = excluded.weighed_by, weighed_at = excluded.weighed_at""")
			.params(weighing.requestId(), weighing.risk().name(), weighing.addressKnown(), weighing.addressShared(),
					weighing.proposed().name(), weighing.ground(), weighing.by(), Timestamps.of(weighing.at()))
			.update();
	}

	Optional<Weighing> of(UUID requestId) {
		return this.jdbc.sql("select * from identity_weighing where request_id = ?")
			.param(requestId)
			.query((row, index) -> new Weighing(requestId, DataRisk.valueOf(row.getString("risk")),
					row.getBoolean("address_known"), row.getBoolean("address_shared"),
					Rung.valueOf(row.getString("proposed")), row.getString("ground"), row.getString("weighed_by"),
					Timestamps.from(row, "weighed_at")))
			.optional();
	}

}
