package org.rightsdesk.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * G7: a page of open tasks costs the same however many there are, since an index has them
 * in its order. As for the lists of cases PostgreSQL is told not to sort.
 */
@RightsdeskTest
class TaskPlansTest {

	@Autowired
	private OpenTasks tasks;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@ParameterizedTest
	@CsvSource({ ",, false, rd_task_by_due", ",, true, rd_task_by_due", "somebody,, false, rd_task_of_person",
			", case-handler, false, rd_task_of_group", ", case-handler, true, rd_task_of_group" })
	void pagesComeInTheOrderOfAnIndex(String person, String group, boolean late, String index) {
		for (TaskPlace after : new TaskPlace[] { null, new TaskPlace(null, "none") }) {
			OpenTaskFilter filter = new OpenTaskFilter(Set.of("repairs-service", "trade-body"), person, group, false,
					late, after);
			assertThat(plan(filter)).containsPattern("Index( Only)? Scan using " + index)
				.doesNotContainPattern("Sort Key: (?!i(_\\d)?\\.group_id_)");
		}
	}

	private String plan(OpenTaskFilter filter) {
		return this.transaction.execute((status) -> {
			this.jdbc.sql("set local enable_sort = off").update();
			this.jdbc.sql("set local enable_seqscan = off").update();
			this.jdbc.sql("set local enable_bitmapscan = off").update();
			Map<String, Object> given = new HashMap<>(Map.of("organisations", filter.organisations(), "most", 51));
			String sql = this.tasks.sql(filter, given);
			return String.join("\n", this.jdbc.sql("explain " + sql).params(given).query(String.class).list());
		});
	}

}
