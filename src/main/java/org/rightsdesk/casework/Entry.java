package org.rightsdesk.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What staff typed into one of the forms of the Case file. */
record Entry(Map<String, String> values) {

	private static final int LONGEST = 10_000;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);

	/** Text that has to be there; {@code what} completes "Write …". */
	String text(String field, String what) {
		String text = optional(field);
		if (text.isEmpty()) {
			throw new EntryRefused(field, "Write " + what + ".");
		}
		return text;
	}

	String optional(String field) {
		String text = this.values.getOrDefault(field, "").strip().replace("\r\n", "\n");
		if (text.length() > LONGEST) {
			throw new EntryRefused(field,
					"This text has " + text.length() + " characters. Shorten it to " + LONGEST + ".");
		}
		return text;
	}

	boolean ticked(String field) {
		return this.values.containsKey(field);
	}

	<E extends Enum<E>> E choice(String field, Class<E> codes, String what) {
		try {
			return Enum.valueOf(codes, optional(field));
		}
		catch (IllegalArgumentException ex) {
			throw new EntryRefused(field, "Choose " + what + ".");
		}
	}

	/** Null where nothing is chosen. */
	<E extends Enum<E>> E optionalChoice(String field, Class<E> codes, String what) {
		return optional(field).isEmpty() ? null : choice(field, codes, what);
	}

	UUID id(String field) {
		try {
			return UUID.fromString(optional(field));
		}
		catch (IllegalArgumentException ex) {
			throw CaseAccess.notFound();
		}
	}

	int number(String field, String what) {
		try {
			int number = Integer.parseInt(optional(field));
			if (number >= 0) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			throw new EntryRefused(field, "Enter " + what + " as a number, such as 3.");
		}
		throw new EntryRefused(field, "Enter " + what + " as 0 or more.");
	}

	/** A date of three inputs; null where all of them are empty. */
	LocalDate optionalDate(String field) {
		String day = optional(field + ".day");
		String month = optional(field + ".month");
		String year = optional(field + ".year");
		if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
			return null;
		}
		try {
			return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
		}
		catch (NumberFormatException | DateTimeException ex) {
			throw new EntryRefused(field, "Enter a real date, such as 27 3 2026.");
		}
	}

	LocalDate date(String field) {
		LocalDate date = optionalDate(field);
		if (date == null) {
			throw new EntryRefused(field, "Enter the date, such as 27 3 2026.");
		}
		return date;
	}

	/**
	 * A date of three inputs with the time beside it, as {@code field.time}; null where
	 * all of them are empty. An hour that comes twice, when clocks go back, is the first.
	 */
	Instant optionalMoment(String field, ZoneId zone) {
		LocalDate date = optionalDate(field);
		String time = optional(field + ".time");
		if (date == null && time.isEmpty()) {
			return null;
		}
		if (date == null) {
			throw new EntryRefused(field, "Enter the date too, such as 27 3 2026.");
		}
		try {
			return date.atTime(LocalTime.parse(time, TIME)).atZone(zone).toInstant();
		}
		catch (DateTimeException ex) {
			throw new EntryRefused(field, "Enter the time as well, such as 14:30.");
		}
	}

}
