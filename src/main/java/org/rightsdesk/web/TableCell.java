package org.rightsdesk.web;

import java.util.regex.Pattern;

/** A cell of a CSV file that people open in a program for tables. */
public final class TableCell {

	/** What such a program would take for a formula. */
	private static final Pattern FORMULA = Pattern.compile("(?s)\\s*[=+\\-@\\t\\r\\uff1d\\uff0b\\uff0d\\uff20].*");

	/** Numbers, also of telephones, compute nothing. */
	private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9 .,]*");

	private TableCell() {
	}

	/** The text, with an apostrophe in front where it would compute something. */
	public static String harmless(String value) {
		return (FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches()) ? "'" + value : value;
	}

}
