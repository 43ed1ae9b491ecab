package org.rightsdesk.organisation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads a text, number, yes/no, code, amount, period, date or time zone. */
class PlainValues {

	private final Mistakes mistakes;

	PlainValues(Mistakes mistakes) {
		this.mistakes = mistakes;
	}

	/** The value, or null where a mistake was added. */
	Object read(Class<?> type, Object raw, String path) {
		if (type == boolean.class) {
			return (raw instanceof Boolean) ? raw : wrong(path, raw, "must be true or false.");
		}
		if (type == int.class || type == Integer.class) {
			return (raw instanceof Integer) ? raw : wrong(path, raw, "must be a whole number.");
		}
		if (!(raw instanceof String text)) {
			return wrong(path, raw, "must be text; put it between quotation marks.");
		}
		if (text.isBlank()) {
			return wrong(path, raw, "is empty.");
		}
		return worded(type, text.strip(), path);
	}

	private Object worded(Class<?> type, String text, String path) {
		if (type == Period.class) {
			return period(text, path);
		}
		if (type == BigDecimal.class) {
			return amount(text, path);
		}
		if (type == LocalDate.class) {
			return date(text, path);
		}
		if (type == ZoneId.class) {
			return zone(text, path);
		}
		return type.isEnum() ? code(type, text, path) : text;
	}

	private Object period(String text, String path) {
		try {
			Period period = Period.parse(text);
			return (period.isNegative() || period.isZero()) ? wrong(path, text, "must be longer than nothing.")
					: period;
		}
		catch (DateTimeException ex) {
			return wrong(path, text, "is not a period; write it like P30D, P1M or P7Y.");
		}
	}

	private Object date(String text, String path) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			return wrong(path, text, "is not a date; write it like 2026-03-27.");
		}
	}

	private Object amount(String text, String path) {
		return text.matches("[0-9]{1,6}\\.[0-9]{2}") ? new BigDecimal(text)
				: wrong(path, text, "is not an amount; write it like \"12.50\".");
	}

	private Object zone(String text, String path) {
		return ZoneId.getAvailableZoneIds().contains(text) ? ZoneId.of(text)
				: wrong(path, text, "is not a time zone; write it like Europe/London.");
	}

	private Object code(Class<?> type, String text, String path) {
		for (Object constant : type.getEnumConstants()) {
			if (constant.toString().equals(text)) {
				return constant;
			}
		}
		return wrong(path, text, "must be one of " + codes(type) + ".");
	}

	private static String codes(Class<?> type) {
		return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
	}

	private Object wrong(String path, Object raw, String sentence) {
		boolean plain = raw instanceof String text && !text.isBlank() || raw instanceof Number
				|| raw instanceof Boolean;
		this.mistakes.add(path, plain ? "\"" + raw + "\" " + sentence : sentence);
		return null;
	}

}
