package org.rightsdesk.identity;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code identity_fact}. */
@Repository
class FactTable {

	private final JdbcClient jdbc;

	FactTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void replace(UUID questionId, List<String> questions) {
		this.jdbc.sql("delete from identity_fact where question_id = ?").param(questionId).update();
		for (int i = 0; i < questions.size(); i++) {
			this.jdbc.sql("insert into identity_fact (question_id, number, question) values (?, ?, ?)")
				.params(questionId, i + 1, questions.get(i))
				.update();
		}
	}

	List<KnownFact> of(UUID questionId) {
		return this.jdbc.sql("select * from identity_fact where question_id = ? order by number")
			.param(questionId)
			.query((row, index) -> new KnownFact(row.getInt("number"), row.getString("question"),
					row.getString("answer")))
			.list();
	}

	void answer(UUID questionId, int number, String answer) {
		this.jdbc.sql("update identity_fact set answer = ? where question_id = ? and number = ?")
			.params(answer, questionId, number)
			.update();
	}

	/** Forgets what was answered in a case; what was asked stays. */
	int forget(UUID requestId) {
		return this.jdbc.sql("""
				update identity_fact set answer = null where answer is not null
				    and question_id in (select id from identity_question where request_id = ?)""")
			.param(requestId)
			.update();
	}

	boolean isAnswered(UUID requestId) {
		return this.jdbc.sql("""
				select exists (select from identity_fact f join identity_question q on q.id = f.question_id
				where q.request_id = ? and f.answer is not null)""").param(requestId).query(Boolean.class).single();
	}

	/** Cases in which answers are kept. */
	List<UUID> answered() {
		return this.jdbc.sql("""
				select distinct q.request_id from identity_fact f join identity_question q on q.id = f.question_id
				where f.answer is not null""").query(UUID.class).list();
	}

}
