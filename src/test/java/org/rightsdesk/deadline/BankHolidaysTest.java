package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The library against bank-holidays.csv, each day of 2024 to 2028 in all six calendars.
 */
class BankHolidaysTest {

	@ParameterizedTest
	@EnumSource
	void everyDayOfTheVerifiedYearsAgrees(CalendarCode code) {
		Set<LocalDate> official = DomainTable.read("bank-holidays.csv")
			.stream()
			.filter((row) -> row.get("jurisdiction").equals(code.code()))
			.map((row) -> LocalDate.parse(row.get("date")))
			.filter((date) -> !WorkingCalendar.isWeekend(date))
			.collect(Collectors.toCollection(TreeSet::new));
		WorkingCalendar calendar = ClockFixture.CALENDARS.get(code);
		Set<LocalDate> ours = LocalDate.of(2024, 1, 1)
			.datesUntil(LocalDate.of(2029, 1, 1))
			.filter((date) -> !WorkingCalendar.isWeekend(date) && !calendar.isWorkingDay(date))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(official).isNotEmpty();
		assertThat(ours).isEqualTo(official);
	}

}
