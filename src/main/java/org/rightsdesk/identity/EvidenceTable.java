package org.rightsdesk.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code identity_decided} and {@code evidence_deletion}. */
@Repository
class EvidenceTable {

	private final JdbcClient jdbc;

	EvidenceTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void decided(UUID requestId, Instant at) {
		this.jdbc.sql("""
				insert into identity_decided values (?, ?)
				on conflict (request_id) do update set decided_at = excluded.decided_at""")
			.params(requestId, Timestamps.of(at))
			.update();
	}

	void undecided(UUID requestId) {
		this.jdbc.sql("delete from identity_decided where request_id = ?").param(requestId).update();
	}

	Optional<Instant> decidedAt(UUID requestId) {
		return this.jdbc.sql("select decided_at from identity_decided where request_id = ?")
			.param(requestId)
			.query((row, index) -> Timestamps.from(row, "decided_at"))
			.optional();
	}

	void deleted(UUID requestId, int files, DeletionReason because, Instant at) {
		this.jdbc.sql("insert into evidence_deletion values (?, ?, ?, ?, ?)")
			.params(UUID.randomUUID(), requestId, Timestamps.of(at), files, because.name())
			.update();
	}

	List<EvidenceDeletion> deletions(UUID requestId) {
		return this.jdbc.sql("select * from evidence_deletion where request_id = ? order by deleted_at")
			.param(requestId)
			.query((row, index) -> new EvidenceDeletion(Timestamps.from(row, "deleted_at"), row.getInt("files"),
					DeletionReason.valueOf(row.getString("because"))))
			.list();
	}

}
