package org.rightsdesk.examples;

import java.time.Clock;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code example_run}: whether the example cases are all there. */
@Repository
@OnlyWithExamples
class ExampleRun {

	private static final String UNFINISHED = "select exists (select 1 from example_run where completed_at is null)";

	/** Everything in an example case but its last day lies before the run. */
	private static final String OTHERS = """
			select exists (select 1 from request_log group by request_id
			    having min(at) > (select max(begun_at) from example_run))""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ExampleRun(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void begun() {
		this.jdbc.sql("insert into example_run values (?, null)").param(Timestamps.of(this.clock.instant())).update();
	}

	void completed() {
		this.jdbc.sql("update example_run set completed_at = ?").param(Timestamps.of(this.clock.instant())).update();
	}

	/**
	 * Whether a start was ended before all were there; asked before the tables of this
	 * version are.
	 */
	static boolean isUnfinished(JdbcClient jdbc) {
		return jdbc.sql("select to_regclass('example_run') is not null").query(Boolean.class).single()
				&& jdbc.sql(UNFINISHED).query(Boolean.class).single();
	}

	/** Whether somebody has asked for something since it was begun. */
	static boolean hasCasesOfOthers(JdbcClient jdbc) {
		return jdbc.sql(OTHERS).query(Boolean.class).single();
	}

	/** It is left as it is. */
	static void forget(JdbcClient jdbc) {
		jdbc.sql("delete from example_run").update();
	}

}
