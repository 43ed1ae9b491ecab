package org.rightsdesk.insight;

import java.time.LocalDate;

/** The periods that managers are asked about. */
enum PeriodChoice {

	LAST_12_MONTHS, THIS_MONTH, LAST_MONTH, THIS_YEAR, LAST_YEAR,
	/** From April to March, as public bodies count. */
	THIS_FINANCIAL_YEAR, LAST_FINANCIAL_YEAR;

	LocalDate from(LocalDate today) {
		return switch (this) {
			case LAST_12_MONTHS -> today.minusMonths(11).withDayOfMonth(1);
			case THIS_MONTH -> today.withDayOfMonth(1);
			case LAST_MONTH -> today.minusMonths(1).withDayOfMonth(1);
			case THIS_YEAR -> today.withDayOfYear(1);
			case LAST_YEAR -> today.minusYears(1).withDayOfYear(1);
			case THIS_FINANCIAL_YEAR -> today.minusMonths(3).withDayOfYear(1).plusMonths(3);
			case LAST_FINANCIAL_YEAR -> today.minusMonths(15).withDayOfYear(1).plusMonths(3);
		};
	}

	/** Never after today: nothing has come of later days. */
	LocalDate to(LocalDate today) {
		return switch (this) {
			case LAST_12_MONTHS, THIS_MONTH, THIS_YEAR, THIS_FINANCIAL_YEAR -> today;
			case LAST_MONTH -> today.withDayOfMonth(1).minusDays(1);
			case LAST_YEAR -> today.withDayOfYear(1).minusDays(1);
			case LAST_FINANCIAL_YEAR -> THIS_FINANCIAL_YEAR.from(today).minusDays(1);
		};
	}

}
