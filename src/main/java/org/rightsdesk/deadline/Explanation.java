package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects why a date is what it is. */
final class Explanation {

	private final List<ClockStep> steps = new ArrayList<>();

	/**
	 * Adds a step.
	 * @param key of its sentence, without the prefix
	 * @param leadsTo the date the step led to, or null
	 * @param arguments of the sentence
	 */
	void add(String ruleId, String key, LocalDate leadsTo, Object... arguments) {
		this.steps.add(new ClockStep(ruleId, Texts.of("deadline.step." + key, arguments), leadsTo));
	}

	/** Says why a date moved to a working day, if it did (C-12). */
	void addRoll(LocalDate from, LocalDate to, WorkingCalendar calendar) {
		if (!to.equals(from)) {
			boolean weekend = WorkingCalendar.isWeekend(from);
			String reason = weekend ? weekday(from) : calendar.holiday(from).orElseThrow();
			add("C-12", weekend ? "weekend" : "holiday", to, from, reason, weekday(to), to);
		}
	}

	List<ClockStep> steps() {
		return this.steps;
	}

	static String weekday(LocalDate date) {
		return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
	}

}
