package org.rightsdesk.deadline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the days an operator adds or removes. A wrong day moves a legal deadline, so any
 * mistake stops the start.
 */
final class CalendarOverrideFile {

	private static final String HEADER = "calendar,date,change,name";

	private static final Map<String, Boolean> CHANGES = Map.of("added", true, "removed", false);

	private final Path file;

	CalendarOverrideFile(Path file) {
		this.file = file;
	}

	/**
	 * Reads the file; blank lines and lines that start with # are skipped.
	 * @throws CalendarMistake naming line and field
	 */
	List<CalendarOverride> read() {
		List<CalendarOverride> overrides = new ArrayList<>();
		boolean headerSeen = false;
		int number = 0;
		for (String text : lines()) {
			number++;
			String line = text.strip();
			if (line.isEmpty() || line.startsWith("#")) {
				continue;
			}
			if (!headerSeen) {
				requireHeader(number, line);
				headerSeen = true;
			}
			else {
				overrides.add(override(number, line.split(",", 4), overrides));
			}
		}
		return overrides;
	}

	private List<String> lines() {
		try {
			return Files.readAllLines(this.file);
		}
		catch (IOException ex) {
			throw new CalendarMistake(
					"The calendar override file %s cannot be read: name a readable UTF-8 file in rightsdesk.calendar.overrides, or leave the setting out."
						.formatted(this.file));
		}
	}

	private void requireHeader(int number, String line) {
		if (!line.equals(HEADER)) {
			throw mistake(number, "header", "must be \"" + HEADER + "\"");
		}
	}

	private CalendarOverride override(int number, String[] fields, List<CalendarOverride> before) {
		if (fields.length != 4) {
			throw mistake(number, "name", "is missing: write four fields, " + HEADER);
		}
		CalendarCode calendar = CalendarCode.find(fields[0].strip())
			.orElseThrow(() -> mistake(number, "calendar", "must be one of " + CalendarCode.known()));
		LocalDate date = date(number, fields[1].strip());
		Boolean added = CHANGES.get(fields[2].strip());
		if (added == null) {
			throw mistake(number, "change", "must be \"added\" or \"removed\"");
		}
		if (fields[3].isBlank()) {
			throw mistake(number, "name", "must say which holiday it is");
		}
		before.stream()
			.filter((other) -> other.calendar() == calendar && other.date().equals(date))
			.findFirst()
			.ifPresent((other) -> {
				throw mistake(number, "date", "stands already in line " + other.line());
			});
		return new CalendarOverride(number, calendar, date, added, fields[3].strip());
	}

	private LocalDate date(int number, String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			throw mistake(number, "date", "must be a date like 2027-06-14");
		}
	}

	CalendarMistake mistake(int number, String field, String what) {
		return new CalendarMistake("The calendar override file %s has a mistake in line %d: the field \"%s\" %s."
			.formatted(this.file, number, field, what));
	}

}
