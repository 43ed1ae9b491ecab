package org.rightsdesk.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has been entered so far, as it was typed; dates in three parts. Immutable. Public
 * methods are those that templates call.
 *
 * @param values by name of the input; nothing is stored for what is empty
 */
record Answers(Map<String, String> values) {

	static final Answers NONE = new Answers(Map.of());

	Answers {
		values = Map.copyOf(values);
	}

	/** What was entered, empty if nothing was. */
	public String get(String name) {
		return this.values.getOrDefault(name, "");
	}

	public boolean has(String name) {
		return !get(name).isEmpty();
	}

	boolean is(String name, String value) {
		return get(name).equals(value);
	}

	/** The chosen values of a group of checkboxes. */
	public List<String> all(String name) {
		return has(name) ? List.of(get(name).split(",")) : List.of();
	}

	public boolean hasDate(String name) {
		return has(name + ".day") || has(name + ".month") || has(name + ".year");
	}

	/** The date, empty if its three parts make none. */
	Optional<LocalDate> date(String name) {
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(get(name + ".year")),
					Integer.parseInt(get(name + ".month")), Integer.parseInt(get(name + ".day"))));
		}
		catch (NumberFormatException | DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** These answers with others in place of or beside them; empty ones are taken out. */
	Answers with(Map<String, String> others) {
		Map<String, String> merged = new LinkedHashMap<>(this.values);
		merged.putAll(others);
		merged.values().removeIf(String::isEmpty);
		return new Answers(merged);
	}

}
