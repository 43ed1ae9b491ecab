package org.rightsdesk.insight;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

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
			and %s between :from and :to {further}
			""";

	private final JdbcClient jdbc;

	PeriodFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public PeriodTotals totals(FigureFilter filter) {
		int received = sql("select count(*)" + OF.formatted("received_on"), filter).query(Integer.class).single();
		return sql("""
				select count(*) filter (where %1$s) as answered, count(*) filter (where %1$s and late) as late,
				    percentile_disc(0.5) within group (order by days) filter (where %1$s) as median,
				    percentile_disc(0.9) within group (order by days) filter (where %1$s) as ninetieth,
				    count(*) filter (where extended) as extended, count(*) filter (where paused_days > 0) as paused,
				    coalesce(sum(paused_days), 0) as paused_days,
				    count(*) filter (where outcome like 'REFUSED_%%') as refused,
				    count(*) filter (where outcome = 'PARTLY_GRANTED') as partly,
				    count(*) filter (where outcome = 'LAPSED') as lapsed""".formatted(ANSWERED)
				+ OF.formatted("closed_on"), filter)
			.query((row, index) -> new PeriodTotals(received, row.getInt("answered"), row.getInt("late"),
					row.getObject("median", Integer.class), row.getObject("ninetieth", Integer.class),
					row.getInt("extended"), row.getInt("paused"), row.getInt("paused_days"), row.getInt("refused"),
					row.getInt("partly"), row.getInt("lapsed")))
			.single();
	}

	/** Each month of the period, also those in which nothing happened. */
	public List<MonthFigures> months(FigureFilter filter) {
		Map<YearMonth, MonthFigures> months = new TreeMap<>();
		for (YearMonth month = YearMonth.from(filter.from()); !month.isAfter(YearMonth.from(filter.to())); month = month
			.plusMonths(1)) {
			months.put(month, new MonthFigures(month, 0, 0, 0));
		}
		String month = "select to_char(%s, 'YYYY-MM') as month, count(*) as lines, count(*) filter (where late) as late";
		sql(month.formatted("received_on") + OF.formatted("received_on") + " group by 1", filter).query((row) -> {
			merge(months, row.getString("month"), row.getInt("lines"), 0, 0);
		});
		sql(month.formatted("closed_on") + OF.formatted("closed_on") + " and " + ANSWERED + " group by 1", filter)
			.query((row) -> {
				merge(months, row.getString("month"), 0, row.getInt("lines"), row.getInt("late"));
			});
		return List.copyOf(months.values());
	}

	private static void merge(Map<YearMonth, MonthFigures> months, String month, int received, int answered, int late) {
		months.computeIfPresent(YearMonth.parse(month), (key, so) -> new MonthFigures(key, so.received() + received,
				so.answered() + answered, so.late() + late));
	}

	/** How the lines that ended did, by right and outcome, in the order of both. */
	public List<OutcomeCount> outcomes(FigureFilter filter) {
		return sql("select \"right\", outcome, count(*) as lines" + OF.formatted("closed_on")
				+ " and outcome is not null group by 1, 2", filter)
			.query((row, index) -> new OutcomeCount(Right.valueOf(row.getString("right")),
					Outcome.valueOf(row.getString("outcome")), row.getInt("lines")))
			.list()
			.stream()
			.sorted((one, other) -> (one.right() != other.right()) ? one.right().compareTo(other.right())
					: one.outcome().compareTo(other.outcome()))
			.toList();
	}

	private StatementSpec sql(String sql, FigureFilter filter) {
		return filter.bind(this.jdbc.sql(sql.replace("{further}", filter.further("f.reference"))));
	}

}
