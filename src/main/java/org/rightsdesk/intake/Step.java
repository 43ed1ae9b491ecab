package org.rightsdesk.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One page of the form.
 *
 * @param path last part of its address, and the name of its template
 * @param applies whether the page belongs to the way of these answers
 * @param rule what no single field can show
 */
record Step(String path, List<Field> fields, Predicate<Answers> applies, Rule rule) {

	/** A page that everybody sees. */
	static Step page(String path, Field... fields) {
		return new Step(path, List.of(fields), (answers) -> true, (answers, today) -> Map.of());
	}

	Step when(Predicate<Answers> condition) {
		return new Step(this.path, this.fields, condition, this.rule);
	}

	Step check(Rule further) {
		return new Step(this.path, this.fields, this.applies, further);
	}

	/** What was sent for the fields of this page, and nothing else. */
	Map<String, String> read(Function<String, String[]> sent) {
		Map<String, String> entered = new LinkedHashMap<>();
		this.fields.forEach((field) -> entered.putAll(field.read(sent)));
		return entered;
	}

	/** Field to what is wrong with it, in the order of the page. */
	Map<String, String> faults(Answers answers, LocalDate today) {
		Map<String, String> faults = new LinkedHashMap<>();
		for (Field field : this.fields) {
			String fault = field.fault(answers);
			if (fault != null) {
				faults.put(field.name(), fault);
			}
		}
		this.rule.faults(answers, today).forEach(faults::putIfAbsent);
		return faults;
	}

	/** Finds faults between fields; {@code today} is the organisation's. */
	interface Rule {

		Map<String, String> faults(Answers answers, LocalDate today);

	}

}
