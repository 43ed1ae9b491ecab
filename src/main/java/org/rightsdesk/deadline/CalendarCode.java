package org.rightsdesk.deadline;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.HolidayCalendar;

/**
 * The calendars of law.md 5.6: where the controller that must act is established (C-14).
 */
public enum CalendarCode {

	/** England and Wales. */
	UK_EW("UK-EW", "Europe/London", HolidayCalendar.UNITED_KINGDOM, "eng"),
	/** Scotland; local public holidays do not count. */
	UK_SCT("UK-SCT", "Europe/London", HolidayCalendar.UNITED_KINGDOM, "sct"),
	/** Northern Ireland. */
	UK_NIR("UK-NIR", "Europe/London", HolidayCalendar.UNITED_KINGDOM, "nir"),
	/** Ireland. */
	EU_IE("EU-IE", "Europe/Dublin", HolidayCalendar.IRELAND),
	/** France, without Alsace and Moselle. */
	EU_FR("EU-FR", "Europe/Paris", HolidayCalendar.FRANCE),
	/** Germany, only what is a holiday in every Land. */
	EU_DE("EU-DE", "Europe/Berlin", HolidayCalendar.GERMANY);

	private final String code;

	private final ZoneId zone;

	private final HolidayCalendar holidays;

	private final String[] region;

	CalendarCode(String code, String zone, HolidayCalendar holidays, String... region) {
		this.code = code;
		this.zone = ZoneId.of(zone);
		this.holidays = holidays;
		this.region = region;
	}

	/** As configuration writes it, such as {@code UK-EW}. */
	public String code() {
		return this.code;
	}

	/** The zone in which a date of this calendar is meant, where nothing else is said. */
	public ZoneId zone() {
		return this.zone;
	}

	/** Whether UK law applies; otherwise it is that of the EU. */
	public boolean isUk() {
		return this.code.startsWith("UK-");
	}

	HolidayCalendar holidays() {
		return this.holidays;
	}

	String[] region() {
		return this.region.clone();
	}

	/** The calendar of a code such as {@code UK-EW}, empty for an unknown one. */
	public static Optional<CalendarCode> find(String code) {
		return Arrays.stream(values()).filter((calendar) -> calendar.code.equals(code)).findFirst();
	}

	static String known() {
		return Arrays.stream(values()).map(CalendarCode::code).collect(Collectors.joining(", "));
	}

}
