package org.rightsdesk.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * Working days of one calendar: Monday to Friday and no bank holiday (law.md 5.6).
 * Immutable to its users, may be shared by threads.
 */
public final class WorkingCalendar {

	private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	private final CalendarCode code;

	private final int verifiedUntil;

	private final List<CalendarOverride> overrides;

	private final HolidayManager holidays;

	private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

	WorkingCalendar(CalendarCode code, int verifiedUntil, List<CalendarOverride> overrides) {
		this.code = code;
		this.verifiedUntil = verifiedUntil;
		this.overrides = overrides.stream().filter((override) -> override.calendar() == code).toList();
		this.holidays = HolidayManager.getInstance(ManagerParameters.create(code.holidays()));
	}

	public CalendarCode code() {
		return this.code;
	}

	/**
	 * Whether people are at work on this day.
	 * @throws CalendarNotVerified for a date past the last checked year
	 */
	public boolean isWorkingDay(LocalDate date) {
		return !isWeekend(date) && holiday(date).isEmpty();
	}

	/**
	 * The first working day that is not before the date (C-12).
	 * @throws CalendarNotVerified if that goes past the last checked year
	 */
	public LocalDate onOrAfter(LocalDate date) {
		LocalDate day = date;
		while (!isWorkingDay(day)) {
			day = day.plusDays(1);
		}
		return day;
	}

	/**
	 * The day that many working days later, or earlier for a negative number; the date
	 * itself for 0, working day or not.
	 * @throws CalendarNotVerified if that goes past the last checked year
	 */
	public LocalDate plusWorkingDays(LocalDate date, int days) {
		int step = Integer.signum(days);
		LocalDate day = date;
		for (int left = Math.abs(days); left > 0; left -= isWorkingDay(day) ? 1 : 0) {
			day = day.plusDays(step);
		}
		return day;
	}

	/**
	 * The English name of the bank holiday, empty for any other day.
	 * @throws CalendarNotVerified for a date past the last checked year
	 */
	public Optional<String> holiday(LocalDate date) {
		requireVerified(date);
		return Optional.ofNullable(this.years.computeIfAbsent(date.getYear(), this::load).get(date));
	}

	/**
	 * @throws CalendarNotVerified for a date past the last checked year
	 */
	void requireVerified(LocalDate date) {
		if (date.getYear() > this.verifiedUntil) {
			throw new CalendarNotVerified(this.code, date, this.verifiedUntil);
		}
	}

	static boolean isWeekend(LocalDate date) {
		return WEEKEND.contains(date.getDayOfWeek());
	}

	private Map<LocalDate, String> load(int year) {
		Map<LocalDate, String> days = fromLibrary(year);
		this.overrides.stream().filter((override) -> override.date().getYear() == year).forEach((override) -> {
			if (override.added()) {
				days.put(override.date(), override.name());
			}
			else {
				days.remove(override.date());
			}
		});
		return days;
	}

	/** Whether the library has this day, for checking an override. */
	boolean isInLibrary(LocalDate date) {
		return fromLibrary(date.getYear()).containsKey(date);
	}

	private Map<LocalDate, String> fromLibrary(int year) {
		return this.holidays.getHolidays(Year.of(year), this.code.region())
			.stream()
			.collect(Collectors.toMap((holiday) -> holiday.getDate(), (holiday) -> holiday.getDescription(Locale.UK),
					(one, other) -> one, HashMap::new));
	}

}
