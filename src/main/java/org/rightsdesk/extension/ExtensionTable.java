package org.rightsdesk.extension;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.deadline.ClockReason;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code extension}. */
@Repository
class ExtensionTable {

	private final JdbcClient jdbc;

	ExtensionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @return false where another one of this line is open
	 */
	boolean insert(UUID lineId, ClockReason ground, String reasons, String by, Instant at) {
		return this.jdbc.sql("""
				insert into extension (id, line_id, ground, reasons, proposed_by, proposed_at, state)
				values (?, ?, ?, ?, ?, ?, 'PROPOSED') on conflict do nothing""")
			.params(UUID.randomUUID(), lineId, ground.name(), reasons, by, Timestamps.of(at))
			.update() == 1;
	}

	/** All of a line, oldest first. */
	List<Extension> of(UUID lineId) {
		return this.jdbc.sql("select * from extension where line_id = ? order by proposed_at, id")
			.param(lineId)
			.query(ExtensionTable::extension)
			.list();
	}

	Optional<Extension> open(UUID lineId) {
		return of(lineId).stream().filter((extension) -> extension.state().isOpen()).findFirst();
	}

	Optional<Extension> find(UUID id) {
		return this.jdbc.sql("select * from extension where id = ?")
			.param(id)
			.query(ExtensionTable::extension)
			.optional();
	}

	void writeRejection(UUID id, String because) {
		this.jdbc.sql("update extension set rejected_because = ? where id = ? and state = 'PROPOSED'")
			.params(because, id)
			.update();
	}

	/** An approval takes back what was drafted against it. */
	void decide(UUID id, ExtensionState state, String by, Instant at) {
		this.jdbc.sql("""
				update extension set state = :state, decided_by = :by, decided_at = :at,
				    rejected_because = case when :state = 'REJECTED' then rejected_because end
				where id = :id and state = 'PROPOSED'""")
			.param("state", state.name())
			.param("by", by)
			.param("at", Timestamps.of(at))
			.param("id", id)
			.update();
	}

	void written(UUID id, UUID letterId) {
		this.jdbc.sql("update extension set letter_id = ? where id = ?").params(letterId, id).update();
	}

	void given(UUID id, LocalDate on) {
		this.jdbc.sql("update extension set given_on = ? where id = ?").params(on, id).update();
	}

	/**
	 * @param because null where it has effect
	 */
	void end(UUID id, ExtensionState state, String because) {
		this.jdbc.sql("update extension set state = ?, ended_because = ? where id = ?")
			.params(state.name(), because, id)
			.update();
	}

	private static Extension extension(ResultSet row, int number) throws SQLException {
		return new Extension(row.getObject("id", UUID.class), row.getObject("line_id", UUID.class),
				ClockReason.valueOf(row.getString("ground")), row.getString("reasons"), row.getString("proposed_by"),
				Timestamps.from(row, "proposed_at"), ExtensionState.valueOf(row.getString("state")),
				row.getString("decided_by"), Timestamps.from(row, "decided_at"), row.getString("rejected_because"),
				row.getObject("letter_id", UUID.class), row.getObject("given_on", LocalDate.class),
				row.getString("ended_because"));
	}

}
