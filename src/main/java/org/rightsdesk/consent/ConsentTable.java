package org.rightsdesk.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code consent_withdrawal}. */
@Repository
class ConsentTable {

	private final JdbcClient jdbc;

	ConsentTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void write(UUID lineId, ConsentWords words, String by, Instant at) {
		this.jdbc.sql("""
				insert into consent_withdrawal values (?, ?, ?, ?, ?, ?, ?) on conflict (line_id) do update
				set consent = excluded.consent, stopped_on = excluded.stopped_on, ends_with_it = excluded.ends_with_it,
				    other_basis = excluded.other_basis, written_by = excluded.written_by,
				    written_at = excluded.written_at""")
			.params(lineId, words.consent(), words.stoppedOn(), words.endsWithIt(), words.otherBasis(), by,
					Timestamps.of(at))
			.update();
		this.jdbc.sql("delete from consent_system where line_id = ?").param(lineId).update();
		words.systems()
			.forEach((system) -> this.jdbc.sql("insert into consent_system values (?, ?)")
				.params(lineId, system)
				.update());
	}

	Optional<ConsentWords> of(UUID lineId) {
		return this.jdbc.sql("select * from consent_withdrawal where line_id = ?")
			.param(lineId)
			.query((row, index) -> new ConsentWords(row.getString("consent"), systems(lineId),
					row.getObject("stopped_on", LocalDate.class), row.getString("ends_with_it"),
					row.getString("other_basis")))
			.optional();
	}

	private List<String> systems(UUID lineId) {
		return this.jdbc.sql("select system_id from consent_system where line_id = ? order by system_id")
			.param(lineId)
			.query(String.class)
			.list();
	}

}
