package org.rightsdesk.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One question of the form.
 *
 * @param name of the input
 * @param max most characters; what is longer is refused, never cut
 * @param codes what may be chosen; empty for text
 */
record Field(String name, Kind kind, int max, boolean required, List<String> codes) {

	/** Stands for a code that is none of ours. */
	private static final String FOREIGN = "?";

	private static final List<String> DATE_PARTS = List.of(".day", ".month", ".year");

	static Field line(String name, int max) {
		return new Field(name, Kind.LINE, max, false, List.of());
	}

	static Field lines(String name, int max) {
		return new Field(name, Kind.LINES, max, false, List.of());
	}

	static Field email(String name) {
		return new Field(name, Kind.EMAIL, 254, false, List.of());
	}

	static Field phone(String name) {
		return new Field(name, Kind.PHONE, 40, false, List.of());
	}

	static Field age(String name) {
		return new Field(name, Kind.AGE, 3, false, List.of());
	}

	static Field date(String name) {
		return new Field(name, Kind.DATE, 10, false, List.of());
	}

	static Field one(String name, String... codes) {
		return new Field(name, Kind.ONE, 40, false, List.of(codes));
	}

	static Field any(String name, String... codes) {
		return new Field(name, Kind.ANY, 200, false, List.of(codes));
	}

	Field mustBeAnswered() {
		return new Field(this.name, this.kind, this.max, true, this.codes);
	}

	Field mayBeEmpty() {
		return new Field(this.name, this.kind, this.max, false, this.codes);
	}

	/**
	 * What was sent for this field, cleaned; every input of it is there, empty or not.
	 */
	Map<String, String> read(Function<String, String[]> sent) {
		Map<String, String> entered = new LinkedHashMap<>();
		switch (this.kind) {
			case DATE -> DATE_PARTS.forEach((part) -> entered.put(this.name + part, line(sent, this.name + part)));
			case ANY -> entered.put(this.name, chosen(sent.apply(this.name)));
			case LINES -> entered.put(this.name, Cleaning.lines(first(sent, this.name)));
			default -> entered.put(this.name, line(sent, this.name));
		}
		return entered;
	}

	private static String line(Function<String, String[]> sent, String input) {
		return Cleaning.line(first(sent, input));
	}

	private static String first(Function<String, String[]> sent, String input) {
		String[] values = sent.apply(input);
		return (values == null || values.length == 0 || values[0] == null) ? "" : values[0];
	}

	/** In our order, so that nothing but our own codes is ever kept. */
	private String chosen(String[] values) {
		List<String> given = (values != null) ? List.of(values) : List.of();
		boolean foreign = given.stream().anyMatch((value) -> !value.isEmpty() && !this.codes.contains(value));
		return Stream.concat(this.codes.stream().filter(given::contains), Stream.of(FOREIGN).filter((mark) -> foreign))
			.collect(Collectors.joining(","));
	}

	/** What is wrong with the answer: the last part of a text key, or null. */
	String fault(Answers answers) {
		boolean empty = (this.kind == Kind.DATE) ? !answers.hasDate(this.name) : !answers.has(this.name);
		if (empty) {
			return this.required ? "missing" : null;
		}
		String value = answers.get(this.name);
		if (value.codePointCount(0, value.length()) > this.max) {
			return "long";
		}
		boolean good = switch (this.kind) {
			case EMAIL -> Cleaning.isEmail(value);
			case PHONE -> Cleaning.isPhone(value);
			case AGE -> value.matches("[0-9]{1,2}|1[01][0-9]|120");
			case DATE ->
				answers.date(this.name).filter((date) -> date.getYear() >= 1900 && date.getYear() < 2200).isPresent();
			case ONE -> this.codes.contains(value);
			case ANY -> !value.endsWith(FOREIGN);
			default -> true;
		};
		return good ? null
				: this.codes.isEmpty() ? this.kind.name().toLowerCase() : this.required ? "missing" : "choice";
	}

}
