package org.rightsdesk.insight;

import java.util.List;

/**
 * The figures of a period.
 *
 * @param months each of its months, also those in which nothing happened
 * @param outcomes how the lines that ended did, by right and outcome, in the order of
 * both
 */
public record Period(PeriodTotals totals, List<MonthFigures> months, List<OutcomeCount> outcomes) {

	public Period {
		months = List.copyOf(months);
		outcomes = List.copyOf(outcomes);
	}

}
