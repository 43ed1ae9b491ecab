package org.rightsdesk.lifecycle;

import java.time.Instant;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WithdrawalTable {

	private final JdbcClient jdbc;

	WithdrawalTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @return false when it was withdrawn before
	 */
	boolean insert(UUID requestId, Instant at, String by) {
		return this.jdbc.sql("insert into withdrawal values (?, ?, ?) on conflict do nothing")
			.params(requestId, Timestamps.of(at), by)
			.update() == 1;
	}

	void delete(UUID requestId) {
		this.jdbc.sql("delete from withdrawal where request_id = ?").param(requestId).update();
	}

	Instant withdrawnAt(UUID requestId) {
		return this.jdbc.sql("select withdrawn_at from withdrawal where request_id = ?")
			.param(requestId)
			.query((row, number) -> Timestamps.from(row, "withdrawn_at"))
			.single();
	}

}
