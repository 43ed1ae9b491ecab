package org.rightsdesk.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.web.JsonBody;
import org.rightsdesk.web.JsonMistake;
import org.rightsdesk.web.JsonMistakes;
import org.rightsdesk.web.JsonRefused;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Reads what was typed into the calculator and has it worked out just as what a program
 * sends ({@link Calculations}); only the mistakes are said to a person and at a field.
 */
@Service
class Calculator {

	private final Calculations calculations;

	private final CalculatorChoices choices;

	private final MessageSource texts;

	Calculator(Calculations calculations, CalculatorChoices choices, MessageSource texts) {
		this.calculations = calculations;
		this.choices = choices;
		this.texts = texts;
	}

	/**
	 * What came of it.
	 *
	 * @param clock null if there are errors
	 * @param errors field and sentence, in the order of the page
	 */
	record Outcome(ClockResult clock, Map<String, String> errors) {
	}

	Outcome of(CalculatorForm form) {
		Map<String, String> errors = check(form);
		if (!errors.isEmpty()) {
			return new Outcome(null, errors);
		}
		try {
			return new Outcome(this.calculations.of(new JsonBody<>(asked(form), new JsonMistakes())), errors);
		}
		catch (JsonRefused ex) {
			ex.mistakes().forEach((mistake) -> errors.put(field(mistake), sentence(mistake)));
			return new Outcome(null, errors);
		}
	}

	private Map<String, String> check(CalculatorForm form) {
		Map<String, String> errors = new LinkedHashMap<>();
		refuseUnless(this.choices.isCalendar(form.calendar()), "calendar", "calendar", errors);
		refuseUnless(this.choices.isRight(form.right()), "right", "right", errors);
		refuseUnless(form.received().date().isPresent(), "received", "received", errors);
		for (int i = 1; i <= form.rows().size(); i++) {
			CalculatorForm.Row row = form.rows().get(i - 1);
			refuseUnless(this.choices.isEvent(row.what()), "event-" + i, "event", errors);
			refuseUnless(row.on().date().isPresent(), "event-" + i + "-on", "on", errors);
		}
		return errors;
	}

	/** The receipt at noon: only its day matters, and noon is on that day everywhere. */
	private static CalculationJson asked(CalculatorForm form) {
		List<CalculationJson.Event> events = form.rows().stream().map(Calculator::event).toList();
		return new CalculationJson(form.calendar(), form.right(), form.received().date().orElseThrow().atTime(12, 0),
				events);
	}

	private static CalculationJson.Event event(CalculatorForm.Row row) {
		String[] parts = row.what().split("\\.");
		boolean extended = parts[0].equals("EXTENDED");
		String reason = (parts.length > 1) ? parts[1] : null;
		return new CalculationJson.Event(parts[0], row.on().date().orElseThrow(), extended ? reason : null,
				extended ? null : reason);
	}

	private void refuseUnless(boolean right, String field, String key, Map<String, String> errors) {
		if (!right) {
			errors.put(field, text("error." + key));
		}
	}

	/** Where on the page a mistake of the same calculation by program stands. */
	private static String field(JsonMistake mistake) {
		return IntStream.rangeClosed(1, CalculatorForm.MOST_ROWS)
			.filter((i) -> mistake.field().startsWith("events[" + (i - 1) + "]"))
			.mapToObj((i) -> "event-" + i)
			.findFirst()
			.orElse(mistake.field().equals("right") ? "right" : "received");
	}

	private String sentence(JsonMistake mistake) {
		return (mistake.rule() == null) ? mistake.message() : text("error.rule", mistake.message(), mistake.rule());
	}

	private String text(String key, Object... arguments) {
		return this.texts.getMessage("portal.calculator." + key, arguments, Locale.UK);
	}

}
