package org.rightsdesk.deadline;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkingCalendarTest {

	private final WorkingCalendar england = ClockFixture.CALENDARS.get(CalendarCode.UK_EW);

	@Test
	void workingDaysAreCountedForwardOverWeekendsAndHolidays() {
		assertThat(this.england.plusWorkingDays(LocalDate.of(2026, 4, 2), 1)).isEqualTo(LocalDate.of(2026, 4, 7));
		assertThat(this.england.plusWorkingDays(LocalDate.of(2026, 4, 4), 5)).isEqualTo(LocalDate.of(2026, 4, 13));
	}

	@Test
	void workingDaysAreCountedBackward() {
		assertThat(this.england.plusWorkingDays(LocalDate.of(2026, 4, 7), -1)).isEqualTo(LocalDate.of(2026, 4, 2));
		assertThat(this.england.plusWorkingDays(LocalDate.of(2026, 12, 21), -10)).isEqualTo(LocalDate.of(2026, 12, 7));
	}

	@Test
	void noWorkingDaysLeaveTheDate() {
		assertThat(this.england.plusWorkingDays(LocalDate.of(2026, 4, 4), 0)).isEqualTo(LocalDate.of(2026, 4, 4));
	}

	@Test
	void invariant15DateBeyondTheVerifiedYearIsAnErrorNeverAGuess() {
		assertThatThrownBy(() -> this.england.isWorkingDay(LocalDate.of(2029, 1, 2)))
			.isInstanceOf(CalendarNotVerified.class)
			.hasMessageContaining("UK-EW")
			.hasMessageContaining("2028")
			.hasMessageContaining("rightsdesk.calendar.verified-until");
		assertThatThrownBy(() -> this.england.onOrAfter(LocalDate.of(2028, 12, 30)))
			.isInstanceOf(CalendarNotVerified.class);
	}

	@Test
	void theVerifiedYearIsASetting() {
		var later = new WorkingCalendars(new CalendarProperties(null, 2029)).get("UK-EW");
		assertThat(later.isWorkingDay(LocalDate.of(2029, 1, 2))).isTrue();
	}

	@Test
	void anUnknownCalendarIsNamed() {
		assertThatThrownBy(() -> ClockFixture.CALENDARS.get("UK-XX")).hasMessageContaining("UK-XX");
	}

}
