package org.rightsdesk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The one page on which staff take a request down: the questions of the public form with
 * their limits, and what only staff know. An e-mail address is needed for a download
 * only.
 */
final class EntryForm {

	/** The references that were looked at, for "It is a new request". */
	static final String NEW_CASE = "newCase";

	/**
	 * Who phones or stands at the counter does so today, unless somebody says otherwise.
	 */
	private static final Set<String> AT_ONCE = Set.of("PHONE", "COUNTER");

	private static final List<Field> STAFF_ONLY = List.of(Field.line("organisation", 60).mustBeAnswered(),
			Field.one("channel", "PHONE", "POST", "COUNTER", "EMAIL").mustBeAnswered(),
			Field.date("received").mustBeAnswered(), Field.lines("lateReason", 1000));

	private static final List<String> WHO = List.of("name", "email", "phone", "address");

	private static final List<String> WHAT = List.of("who", "personName", "kind", "age", "relationship", "personEmail",
			"personAddress", "authority", AskedRights.FIELD, "wanted");

	private static final List<String> REST = List.of("from", "to", "references", "formerNames", "addresses", "answerBy",
			"needs", "safeContact", "neededBy", "neededByReason");

	/** Needed always; of other fields the rule says when. */
	private static final Set<String> NEEDED = Set.of("name", "who", "answerBy");

	static final Step STEP = new Step("staff", fields(), (answers) -> true, EntryForm::between);

	private EntryForm() {
	}

	private static List<Field> fields() {
		List<Field> fields = new ArrayList<>(STAFF_ONLY);
		WHO.forEach((name) -> fields.add(ofForm(name)));
		fields.add(Field.line(NEW_CASE, 500));
		Stream.of(WHAT, AskedDetails.names(), REST).flatMap(List::stream).forEach((name) -> fields.add(ofForm(name)));
		return List.copyOf(fields);
	}

	private static Field ofForm(String name) {
		Field field = Steps.field(name);
		return NEEDED.contains(name) ? field.mustBeAnswered() : field.mayBeEmpty();
	}

	/** A page before anything was typed. */
	static Answers blank(String organisation, String channel, LocalDate today) {
		Map<String, String> answers = new LinkedHashMap<>(
				Map.of("organisation", organisation, "who", Steps.SELF, AskedRights.FIELD, "ACCESS"));
		answers.put("channel", channel);
		return new Answers(withDate(answers, today));
	}

	/** What was sent, cleaned. */
	static Answers read(Function<String, String[]> sent, LocalDate today) {
		return Answers.NONE.with(withDate(STEP.read(sent), today));
	}

	private static Map<String, String> withDate(Map<String, String> answers, LocalDate today) {
		boolean empty = Stream.of("day", "month", "year")
			.allMatch((part) -> answers.getOrDefault("received." + part, "").isEmpty());
		if (empty && AT_ONCE.contains(answers.get("channel"))) {
			answers.put("received.day", String.valueOf(today.getDayOfMonth()));
			answers.put("received.month", String.valueOf(today.getMonthValue()));
			answers.put("received.year", String.valueOf(today.getYear()));
		}
		return answers;
	}

	/** Field to what is wrong with it. */
	static Map<String, String> faults(Answers answers, LocalDate today) {
		return STEP.faults(answers, today);
	}

	/** As the page asks, so that the summary reads from top to bottom. */
	static Map<String, String> inOrder(Map<String, String> faults) {
		Map<String, String> ordered = new LinkedHashMap<>();
		STEP.fields()
			.stream()
			.map(Field::name)
			.filter(faults::containsKey)
			.forEach((name) -> ordered.put(name, faults.get(name)));
		return ordered;
	}

	static boolean isLate(Answers answers, LocalDate today) {
		return answers.date("received").filter((day) -> day.isBefore(today.minusMonths(1))).isPresent();
	}

	private static Map<String, String> between(Answers answers, LocalDate today) {
		Map<String, String> faults = new LinkedHashMap<>();
		if (answers.date("received").filter((day) -> day.isAfter(today)).isPresent()) {
			faults.put("received", "future");
		}
		needed(answers, today).filter((name) -> !answers.has(name)).forEach((name) -> faults.put(name, "missing"));
		if (Steps.forOther(answers)) {
			faults.putAll(Representatives.faults(answers, today));
		}
		faults.putAll(AskedRights.faults(answers, today));
		faults.putAll(AskedDetails.faults(answers));
		faults.putAll(Steps.period(answers, today));
		faults.putAll(Steps.neededBy(answers, today));
		return faults;
	}

	/** What this request cannot do without. */
	private static Stream<String> needed(Answers answers, LocalDate today) {
		List<String> needed = new ArrayList<>();
		if (isLate(answers, today)) {
			needed.add("lateReason");
		}
		if (Steps.forOther(answers)) {
			needed.addAll(List.of("personName", "kind", "authority"));
		}
		if (Representatives.forChild(answers)) {
			needed.add("age");
		}
		if (answers.is("answerBy", Steps.DOWNLOAD)) {
			needed.add("email");
		}
		if (answers.is("answerBy", Steps.POST)) {
			needed.add("address");
		}
		return needed.stream();
	}

}
