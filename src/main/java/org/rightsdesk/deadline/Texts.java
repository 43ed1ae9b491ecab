package org.rightsdesk.deadline;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of texts/deadline.properties. */
final class Texts {

	private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("texts.deadline", Locale.ROOT);

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private Texts() {
	}

	/** A sentence; dates among the arguments are written in full. */
	static String of(String key, Object... arguments) {
		Object[] written = Arrays.stream(arguments)
			.map((argument) -> (argument instanceof LocalDate date) ? DATE.format(date) : argument)
			.toArray();
		return new MessageFormat(BUNDLE.getString(key), Locale.UK).format(written);
	}

}
