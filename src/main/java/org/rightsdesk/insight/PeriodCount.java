package org.rightsdesk.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

/** Adds up the lines of a period, which come by the day and by what else they share. */
class PeriodCount {

	private final SortedMap<YearMonth, MonthFigures> months = new TreeMap<>();

	private final List<OutcomeCount> outcomes = new ArrayList<>();

	/** How many were answered in how many days. */
	private final SortedMap<Integer, Integer> answered = new TreeMap<>();

	private int extended;

	private int paused;

	private int pausedDays;

	PeriodCount(FigureFilter filter) {
		YearMonth last = YearMonth.from(filter.to());
		for (YearMonth month = YearMonth.from(filter.from()); !month.isAfter(last); month = month.plusMonths(1)) {
			this.months.put(month, new MonthFigures(month, 0, 0, 0));
		}
	}

	void received(LocalDate day, int lines) {
		merge(day, lines, 0, 0);
	}

	/** Lines that ended on a day, or as a right did, or in so many days. */
	void ended(ResultSet row) throws SQLException {
		if (row.getObject("closed_on") != null) {
			merge(row.getObject("closed_on", LocalDate.class), 0, row.getInt("answered"), row.getInt("late"));
			this.extended += row.getInt("extended");
			this.paused += row.getInt("paused");
			this.pausedDays += row.getInt("paused_days");
		}
		else if (row.getObject("days") != null) {
			this.answered.put(row.getInt("days"), row.getInt("answered"));
		}
		else if (row.getString("outcome") != null) {
			this.outcomes.add(new OutcomeCount(Right.valueOf(row.getString("right")),
					Outcome.valueOf(row.getString("outcome")), row.getInt("lines")));
		}
	}

	private void merge(LocalDate day, int received, int answered, int late) {
		this.months.computeIfPresent(YearMonth.from(day), (month, so) -> new MonthFigures(month,
				so.received() + received, so.answered() + answered, so.late() + late));
	}

	Period period() {
		this.outcomes.sort(Comparator.comparing(OutcomeCount::right).thenComparing(OutcomeCount::outcome));
		List<MonthFigures> each = List.copyOf(this.months.values());
		PeriodTotals totals = new PeriodTotals(each.stream().mapToInt(MonthFigures::received).sum(),
				each.stream().mapToInt(MonthFigures::answered).sum(), each.stream().mapToInt(MonthFigures::late).sum(),
				within(5), within(9), this.extended, this.paused, this.pausedDays,
				ended((outcome) -> outcome.name().startsWith("REFUSED_")), ended(Outcome.PARTLY_GRANTED::equals),
				ended(Outcome.LAPSED::equals));
		return new Period(totals, each, this.outcomes);
	}

	private int ended(Predicate<Outcome> how) {
		return this.outcomes.stream().filter((one) -> how.test(one.outcome())).mapToInt(OutcomeCount::lines).sum();
	}

	/** The days within which so many of ten were answered; null where none was. */
	private Integer within(int ofTen) {
		int all = this.answered.values().stream().mapToInt(Integer::intValue).sum();
		int so = 0;
		for (Map.Entry<Integer, Integer> days : this.answered.entrySet()) {
			so += days.getValue();
			if (so > 0 && so * 10 >= all * ofTen) {
				return days.getKey();
			}
		}
		return null;
	}

}
