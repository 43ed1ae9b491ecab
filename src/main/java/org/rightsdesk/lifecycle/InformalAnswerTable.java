package org.rightsdesk.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code informal_answer}. */
@Repository
class InformalAnswerTable {

	private final JdbcClient jdbc;

	InformalAnswerTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(UUID lineId, InformalAnswer answer, String by, Instant at) {
		this.jdbc.sql("insert into informal_answer values (?, ?, ?, ?, ?, ?)")
			.params(lineId, answer.agreedOn(), answer.answeredOn(), answer.said().strip(), by, Timestamps.of(at))
			.update();
	}

	Optional<InformalAnswer> of(UUID lineId) {
		return this.jdbc.sql("select * from informal_answer where line_id = ?")
			.param(lineId)
			.query((row, index) -> new InformalAnswer(row.getObject("agreed_on", LocalDate.class),
					row.getObject("answered_on", LocalDate.class), row.getString("said")))
			.optional();
	}

}
