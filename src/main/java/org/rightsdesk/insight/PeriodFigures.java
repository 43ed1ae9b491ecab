package org.rightsdesk.insight;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** What came and went in a period, how long it took and how it ended. */
@Service
public class PeriodFigures {

	/** Ends of a line that are no answer to it. */
	static final String ANSWERED = "coalesce(outcome, 'GRANTED') not in ('WITHDRAWN', 'LAPSED', 'DUPLICATE')";

	private static final String OF = """
			 from line_figure f where organisation in (:organisations) and "right" in (:rights)
			and %s between :from and :to {further} group by""";

	private static final String RECEIVED = "select received_on, count(*) as lines" + OF.formatted("received_on")
			+ " received_on";

	/**
	 * By day, by right and outcome, and by how many days they took, in one look at each
	 * line; nothing is sorted.
	 */
	private static final String ENDED = """
			select closed_on, "right", outcome, days, count(*) as lines, count(*) filter (where %1$s) as answered,
			    count(*) filter (where %1$s and late) as late, count(*) filter (where extended) as extended,
			    count(*) filter (where paused_days > 0) as paused, sum(paused_days) as paused_days"""
		.formatted(ANSWERED) + OF.formatted("closed_on") + " grouping sets ((closed_on), (\"right\", outcome), (days))";

	private final JdbcClient jdbc;

	PeriodFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Period of(FigureFilter filter) {
		PeriodCount count = new PeriodCount(filter);
		sql(RECEIVED, filter).query((row) -> {
			count.received(row.getObject("received_on", LocalDate.class), row.getInt("lines"));
		});
		sql(ENDED, filter).query(count::ended);
		return count.period();
	}

	private StatementSpec sql(String sql, FigureFilter filter) {
		return filter.statement(this.jdbc, sql.replace("{further}", filter.further("f.reference")));
	}

}
