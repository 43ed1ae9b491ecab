package org.rightsdesk.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.AuthorityEvidence;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code authority}: the last judgement of each case; the log keeps the others. */
@Repository
class AuthorityTable {

	private final JdbcClient jdbc;

	AuthorityTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void write(AuthorityRecord record) {
		this.jdbc.sql("""
				insert into authority (request_id, what_was_seen, seen_by, seen_at, result, evidence, limited_to,
				    child_voice, family_conflict, best_interests)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (request_id) do update
				set what_was_seen = excluded.what_was_seen, seen_by = excluded.seen_by, seen_at = excluded.seen_at,
				    result = excluded.result, evidence = excluded.evidence, limited_to = excluded.limited_to,
				    child_voice = excluded.child_voice, family_conflict = excluded.family_conflict,
				    best_interests = excluded.best_interests""")
			.params(Arrays.asList(record.requestId(), record.whatWasSeen(), record.seenBy(),
					Timestamps.of(record.seenAt()), record.result().name(), name(record.evidence()), record.limitedTo(),
					name(record.voice()), record.familyConflict(), record.bestInterests()))
			.update();
	}

	Optional<AuthorityRecord> of(UUID requestId) {
		return this.jdbc.sql("select * from authority where request_id = ?")
			.param(requestId)
			.query(AuthorityTable::row)
			.optional();
	}

	private static String name(Enum<?> code) {
		return (code != null) ? code.name() : null;
	}

	private static AuthorityRecord row(ResultSet row, int index) throws SQLException {
		String evidence = row.getString("evidence");
		String voice = row.getString("child_voice");
		return new AuthorityRecord(row.getObject("request_id", UUID.class),
				AuthorityResult.valueOf(row.getString("result")),
				(evidence != null) ? AuthorityEvidence.valueOf(evidence) : null, row.getString("what_was_seen"),
				row.getString("limited_to"), (voice != null) ? ChildVoice.valueOf(voice) : null,
				row.getBoolean("family_conflict"), row.getString("best_interests"), row.getString("seen_by"),
				Timestamps.from(row, "seen_at"));
	}

}
