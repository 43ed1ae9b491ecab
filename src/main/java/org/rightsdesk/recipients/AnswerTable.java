package org.rightsdesk.recipients;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnswerTable {

	private final JdbcClient jdbc;

	AnswerTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(UUID notificationId, RecipientAnswer answer) {
		this.jdbc.sql("""
				insert into recipient_answer (notification_id, result, words, passed_on, way, happened_on, noted_by,
				    noted_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(notificationId, (answer.result() != null) ? answer.result().name() : null, answer.words(),
					answer.passedOn(), answer.way().name(), answer.on(), answer.by(), Timestamps.of(answer.at()))
			.update();
	}

	/** In the order in which they were noted. */
	List<RecipientAnswer> of(UUID notificationId) {
		return this.jdbc.sql("select * from recipient_answer where notification_id = ? order by id")
			.param(notificationId)
			.query((row, index) -> new RecipientAnswer(NoticeRow.result(row.getString("result")),
					row.getString("words"), row.getString("passed_on"), AnswerWay.valueOf(row.getString("way")),
					row.getObject("happened_on", java.time.LocalDate.class), row.getString("noted_by"),
					Timestamps.from(row, "noted_at")))
			.list();
	}

}
