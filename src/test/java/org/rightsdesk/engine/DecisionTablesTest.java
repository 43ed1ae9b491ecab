package org.rightsdesk.engine;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@RightsdeskTest
class DecisionTablesTest {

	@Autowired
	DecisionTables tables;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void aQuestionToATableLeavesNothingInTheEngine() {
		var reading = new TransactionTemplate(this.transactions);
		reading.setReadOnly(true);
		int before = written();
		var rows = reading.execute((status) -> this.tables.evaluate("findExemptions",
				Map.of("ground", "NEGOTIATIONS", "right", "ACCESS", "jurisdiction", "UK")));
		assertThat(rows).singleElement().satisfies((row) -> assertThat(row).containsEntry("exempts", true));
		assertThat(written()).isEqualTo(before);
	}

	private int written() {
		return this.jdbc.sql("select (select count(*) from act_hi_op_log) + (select count(*) from act_hi_decinst)")
			.query(Integer.class)
			.single();
	}

}
