package org.rightsdesk.deadline;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** All calendars of law.md 5.6, with the days the operator added or removed. */
@Component
public class WorkingCalendars {

	private final Map<CalendarCode, WorkingCalendar> calendars = new EnumMap<>(CalendarCode.class);

	/**
	 * @throws CalendarMistake if the override file has a mistake
	 */
	WorkingCalendars(CalendarProperties properties) {
		List<CalendarOverride> overrides = (properties.overrides() != null)
				? new CalendarOverrideFile(properties.overrides()).read() : List.of();
		for (CalendarCode code : CalendarCode.values()) {
			this.calendars.put(code, new WorkingCalendar(code, properties.verifiedUntil(), overrides));
		}
		overrides.forEach((override) -> requireEffect(properties.overrides(), override));
	}

	/** The calendar of a code such as {@code UK-EW}. */
	public WorkingCalendar get(CalendarCode code) {
		return this.calendars.get(code);
	}

	/**
	 * The calendar of a code such as {@code UK-EW}.
	 * @throws IllegalArgumentException naming the code, where there is none
	 */
	public WorkingCalendar get(String code) {
		return CalendarCode.find(code)
			.map(this::get)
			.orElseThrow(() -> new IllegalArgumentException(
					"There is no calendar \"%s\": use one of %s.".formatted(code, CalendarCode.known())));
	}

	/**
	 * A removed day that never was one is a typing error, and the intended day still
	 * counts.
	 */
	private void requireEffect(Path file, CalendarOverride override) {
		if (!override.added() && !get(override.calendar()).isInLibrary(override.date())) {
			throw new CalendarOverrideFile(file).mistake(override.line(), "date",
					"removes %s, which is no bank holiday of %s".formatted(override.date(),
							override.calendar().code()));
		}
	}

}
