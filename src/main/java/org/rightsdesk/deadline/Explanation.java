package org.rightsdesk.deadline;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Collects why a date is what it is, in the words of texts/deadline.properties. */
final class Explanation {

	private static final ResourceBundle TEXTS = ResourceBundle.getBundle("texts.deadline", Locale.ROOT);

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private final List<ClockStep> steps = new ArrayList<>();

	/**
	 * Adds a step.
	 * @param leadsTo the date the step led to, or null
	 * @param arguments of the text; dates are written in full
	 */
	void add(String ruleId, String key, LocalDate leadsTo, Object... arguments) {
		Object[] written = Arrays.stream(arguments).map(Explanation::write).toArray();
		String sentence = new MessageFormat(TEXTS.getString("deadline.step." + key), Locale.UK).format(written);
		this.steps.add(new ClockStep(ruleId, sentence, leadsTo));
	}

	List<ClockStep> steps() {
		return this.steps;
	}

	static String weekday(LocalDate date) {
		return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
	}

	private static Object write(Object argument) {
		return (argument instanceof LocalDate date) ? DATE.format(date) : argument;
	}

}
