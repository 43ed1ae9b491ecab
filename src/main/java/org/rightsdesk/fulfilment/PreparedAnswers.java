package org.rightsdesk.fulfilment;

import java.util.UUID;

import org.rightsdesk.correspondence.AnswersUnderWay;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers that are decided, and approved or not, but whose letter is not written. */
@Component
class PreparedAnswers implements AnswersUnderWay {

	private final JdbcClient jdbc;

	PreparedAnswers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean beside(UUID lineId) {
		return this.jdbc.sql("""
				select exists (select 1 from request_line mine
				    join request_line l on l.request_id = mine.request_id and l.id <> mine.id and l.closed_at is null
				    join decision d on d.line_id = l.id and d.returned_by is null
				    where mine.id = ? and not exists (select 1 from letter w
				        where w.line_id = l.id and w.written_at >= d.prepared_at and w.state <> 'TAKEN_BACK'))""")
			.param(lineId)
			.query(Boolean.class)
			.single();
	}

}
