package org.rightsdesk.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way through the form: one thing per page, and only what the chosen rights need.
 * Only a name, an e-mail address and what is wanted are needed; the rest may be left
 * empty (G-3).
 */
final class Steps {

	static final String SELF = "SELF";

	static final String OTHER = "OTHER";

	static final String DOWNLOAD = "DOWNLOAD";

	static final String POST = "POST";

	static final String LARGE_PRINT = "LARGE_PRINT";

	static final String READING_HELP = "READING_HELP";

	static final String CODE = "CODE";

	static final String OWN = "OWN";

	private static final List<Step> UNTIL_RIGHTS = List.of(
			Step.page("who", Field.one("who", SELF, OTHER).mustBeAnswered(),
					Field.one(AskedRights.FIRST, AskedRights.CODES)),
			Step.page("person", Field.line("personName", 200).mustBeAnswered(),
					Field.one("kind", Representatives.CODES).mustBeAnswered(), Field.line("relationship", 200))
				.when(Steps::forOther)
				.check(Representatives::faults),
			Step.page("age", Field.age("age").mustBeAnswered()).when(Representatives::forChild),
			Step.page("person-contact", Field.email("personEmail"), Field.lines("personAddress", 500))
				.when(Steps::forOther),
			Step.page("authority", Field.lines("authority", 2000).mustBeAnswered()).when(Steps::forOther),
			Step.page("name", Field.line("name", 200).mustBeAnswered()),
			Step.page("email", Field.email("email").mustBeAnswered()),
			Step.page("contact", Field.phone("phone"), Field.lines("address", 500)),
			Step.page("finding", Field.lines("references", 1000), Field.lines("formerNames", 500),
					Field.lines("addresses", 1000))
				.when(AskedRights::beyondMarketing),
			Step.page("what", Field.any(AskedRights.FIELD, AskedRights.CODES), Field.line(AskedRights.SHOWN, 3),
					Field.lines("wanted", 5000))
				.check(AskedRights::faults),
			Step.page("period", Field.date("from"), Field.date("to")).when(AskedRights::forCopy).check(Steps::period));

	private static final List<Step> AFTER_RIGHTS = List.of(
			Step.page("answer", Field.one("answerBy", DOWNLOAD, POST).mustBeAnswered(),
					Field.any("needs", LARGE_PRINT, READING_HELP)),
			Step.page("post-address", Field.lines("address", 500).mustBeAnswered())
				.when((answers) -> answers.is("answerBy", POST)),
			Step.page("safe-contact", Field.lines("safeContact", 1000)).when(AskedRights::beyondMarketing),
			Step.page("needed-by", Field.date("neededBy"), Field.lines("neededByReason", 1000))
				.when(AskedRights::beyondMarketing)
				.check(Steps::neededBy),
			Step.page(Passphrase.STEP, Field.one("protect", CODE, OWN).mustBeAnswered()).check(Steps::passphrase),
			Step.page("files").when(AskedRights::beyondMarketing));

	private static final List<Step> ALL = Stream.of(UNTIL_RIGHTS.stream(), AskedDetails.pages(), AFTER_RIGHTS.stream())
		.flatMap((steps) -> steps)
		.toList();

	private Steps() {
	}

	static boolean forOther(Answers answers) {
		return answers.is("who", OTHER);
	}

	static Map<String, String> period(Answers answers, LocalDate today) {
		Optional<LocalDate> from = answers.date("from");
		Optional<LocalDate> to = answers.date("to");
		if (from.filter((date) -> date.isAfter(today)).isPresent()) {
			return Map.of("from", "future");
		}
		return (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) ? Map.of("to", "before")
				: Map.of();
	}

	static Map<String, String> neededBy(Answers answers, LocalDate today) {
		if (answers.has("neededByReason") && !answers.hasDate("neededBy")) {
			return Map.of("neededBy", "missing");
		}
		return answers.date("neededBy").filter((date) -> date.isBefore(today)).isPresent() ? Map.of("neededBy", "past")
				: Map.of();
	}

	private static Map<String, String> passphrase(Answers answers, LocalDate today) {
		boolean missing = answers.is("protect", OWN) && !answers.has(Passphrase.FIELD);
		return missing ? Map.of(Passphrase.FIELD, "missing") : Map.of();
	}

	/** A question of the form, asked in the same way elsewhere. */
	static Field field(String name) {
		return ALL.stream()
			.flatMap((step) -> step.fields().stream())
			.filter((field) -> field.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	static Optional<Step> find(String path) {
		return ALL.stream().filter((step) -> step.path().equals(path)).findFirst();
	}

	/** The pages that belong to the way of these answers, in order. */
	static List<Step> of(Answers answers) {
		return ALL.stream().filter((step) -> step.applies().test(answers)).toList();
	}

	/** The page after this one, empty after the last. */
	static Optional<Step> after(Step step, Answers answers) {
		return of(answers).stream().filter((other) -> ALL.indexOf(other) > ALL.indexOf(step)).findFirst();
	}

	/** The page before this one, empty before the first. */
	static Optional<Step> before(Step step, Answers answers) {
		return of(answers).stream().filter((other) -> ALL.indexOf(other) < ALL.indexOf(step)).reduce((a, b) -> b);
	}

	/** The first page whose answers are missing or wrong; empty if all can be sent. */
	static Optional<Step> firstIncomplete(Answers answers, LocalDate today) {
		return of(answers).stream().filter((step) -> !step.faults(answers, today).isEmpty()).findFirst();
	}

}
