package org.rightsdesk.insight;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * G7: a page of a list costs the same however many cases are open, since an index has
 * them in its order. PostgreSQL would rather sort the few rows of a test, so it is told
 * not to: it still does where no index has the order.
 */
@RightsdeskTest
class ListPlansTest {

	@Autowired
	private CaseLists lists;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@ParameterizedTest
	@ValueSource(strings = { "", "right=ACCESS", "left=OVERDUE", "left=WAITING", "sort=DUE", "sort=NEWEST",
			"sort=OLDEST", "sort=REFERENCE", "sort=REFERENCE&left=WITHIN_5", "only=RECIPIENTS",
			"only=RECIPIENTS&sort=NEWEST" })
	void pagesComeInTheOrderOfAnIndex(String chosen) {
		ListFilter first = ListFilter.of(Set.of("repairs-service", "trade-body"), read(chosen));
		assertThat(plan(first)).containsPattern("Index( Only)? Scan").doesNotContain("Sort");
		assertThat(plan(first.after(UUID.randomUUID()))).doesNotContain("Sort")
			.containsPattern("Index Cond: .*ROW\\(.*, .*(line|request)_id\\) [<>] ROW");
	}

	private static Map<String, String> read(String chosen) {
		return Arrays.stream(chosen.split("&"))
			.filter((one) -> !one.isEmpty())
			.map((one) -> one.split("="))
			.collect(Collectors.toMap((one) -> one[0], (one) -> one[1]));
	}

	private String plan(ListFilter filter) {
		return this.transaction.execute((status) -> {
			this.jdbc.sql("set local enable_sort = off").update();
			this.jdbc.sql("set local enable_seqscan = off").update();
			this.jdbc.sql("set local enable_bitmapscan = off").update();
			Map<String, Object> given = new HashMap<>(Map.of("organisations", filter.shown(), "most", 51));
			return String.join("\n",
					this.jdbc.sql("explain " + this.lists.sql(filter, given)).params(given).query(String.class).list());
		});
	}

}
