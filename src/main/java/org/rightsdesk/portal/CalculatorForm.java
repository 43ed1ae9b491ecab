package org.rightsdesk.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody typed into the calculator, or what a link to a calculation says. A link
 * has codes and dates only; whatever else somebody typed stays in the form.
 *
 * @param calendar code, or empty
 * @param right code, or empty
 * @param rows what happened after the receipt
 */
record CalculatorForm(String calendar, String right, Day received, List<Row> rows) {

	static final String ADDRESS = "/deadline-calculator";

	/** Enough for a long case; whoever has more calls the API. */
	static final int MOST_ROWS = 20;

	private static final int LONGEST = 20;

	/**
	 * One thing that happened.
	 *
	 * @param what type of event, with its reason where it has one, such as
	 * LAPSED.IDENTITY; or empty
	 */
	record Row(String what, Day on) {

		static final Row EMPTY = new Row("", Day.EMPTY);

		private static Row ofLink(String text) {
			int dot = text.lastIndexOf('.');
			return (dot < 0) ? EMPTY : new Row(clipped(text.substring(0, dot)), Day.ofLink(text.substring(dot + 1)));
		}

		boolean isEmpty() {
			return equals(EMPTY);
		}

	}

	/** The three parts of a date as they were typed. */
	record Day(String day, String month, String year) {

		static final Day EMPTY = new Day("", "", "");

		private static Day ofLink(String text) {
			String[] parts = text.matches("\\d{4}-\\d\\d-\\d\\d") ? text.split("-") : new String[] { "", "", "" };
			return new Day(parts[2].replaceFirst("^0", ""), parts[1].replaceFirst("^0", ""), parts[0]);
		}

		/** Empty if it is no date. */
		Optional<LocalDate> date() {
			try {
				return this.year.matches("\\d{4}") ? Optional.of(LocalDate.of(Integer.parseInt(this.year),
						Integer.parseInt(this.month), Integer.parseInt(this.day))) : Optional.empty();
			}
			catch (NumberFormatException | DateTimeException ex) {
				return Optional.empty();
			}
		}

	}

	CalculatorForm {
		rows = List.copyOf(rows);
	}

	/** What a link says. */
	static CalculatorForm ofLink(MultiValueMap<String, String> query) {
		return new CalculatorForm(text(query, "calendar"), text(query, "right"), Day.ofLink(text(query, "received")),
				query.getOrDefault("event", List.of()).stream().limit(MOST_ROWS).map(Row::ofLink).toList());
	}

	/** What was typed; rows with nothing in them are left out. */
	static CalculatorForm ofTyped(MultiValueMap<String, String> typed) {
		return ofTyped(typed, "");
	}

	/**
	 * The same without a row.
	 * @param removed number of that row on the page, from 1; any other text removes none
	 */
	static CalculatorForm ofTyped(MultiValueMap<String, String> typed, String removed) {
		List<Row> rows = new ArrayList<>();
		for (int i = 1; i <= MOST_ROWS; i++) {
			Row row = new Row(text(typed, "event-" + i), day(typed, "event-" + i + "-on"));
			if (!row.isEmpty() && !removed.equals(String.valueOf(i))) {
				rows.add(row);
			}
		}
		return new CalculatorForm(text(typed, "calendar"), text(typed, "right"), day(typed, "received"), rows);
	}

	boolean isEmpty() {
		return this.calendar.isEmpty() && this.right.isEmpty() && this.received.equals(Day.EMPTY)
				&& this.rows.isEmpty();
	}

	/** Whether there is room for another row. */
	public boolean hasRoom() {
		return this.rows.size() < MOST_ROWS;
	}

	CalculatorForm withRow() {
		List<Row> more = new ArrayList<>(this.rows);
		if (hasRoom()) {
			more.add(Row.EMPTY);
		}
		return new CalculatorForm(this.calendar, this.right, this.received, more);
	}

	/** The address of this calculation; only for one that has no mistakes. */
	String link() {
		UriComponentsBuilder link = UriComponentsBuilder.fromPath(ADDRESS)
			.queryParam("calendar", this.calendar)
			.queryParam("right", this.right)
			.queryParam("received", this.received.date().orElseThrow());
		this.rows.forEach((row) -> link.queryParam("event", row.what() + "." + row.on().date().orElseThrow()));
		return link.build().toUriString();
	}

	private static Day day(Map<String, List<String>> typed, String name) {
		return new Day(text(typed, name + ".day"), text(typed, name + ".month"), text(typed, name + ".year"));
	}

	private static String text(Map<String, List<String>> fields, String name) {
		List<String> values = fields.getOrDefault(name, List.of());
		return values.isEmpty() ? "" : clipped(values.get(0).strip());
	}

	private static String clipped(String text) {
		int longest = Math.max(LONGEST, CalculatorChoices.LONGEST_CODE);
		return (text.length() > longest) ? text.substring(0, longest) : text;
	}

}
