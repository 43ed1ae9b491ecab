package org.rightsdesk.intake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.SpecialRule;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.Right;
import org.rightsdesk.web.Choice;

import org.springframework.util.StringUtils;

/**
 * The questions about the rights that a person uses, a page for each (law.md 6.2 to
 * 6.10). All may be left empty: the law asks nobody for more than what they want.
 */
final class AskedDetails {

	/** Most characters of what somebody says about one right. */
	static final int MOST = 2000;

	private static final String PAGE = "about-";

	/** Says that a page was answered, were it with nothing at all. */
	private static final String SEEN = "seen-";

	private AskedDetails() {
	}

	/** The page of each right about which anything is asked. */
	static Stream<Step> pages() {
		return Arrays.stream(Right.values())
			.filter((right) -> !Detail.of(right).isEmpty())
			.map((right) -> Step.page(PAGE + right.name().toLowerCase(Locale.ROOT).replace('_', '-'), fields(right))
				.when((answers) -> AskedRights.ticked(answers).contains(right.name())))
			.map((step) -> step.check((answers, today) -> answers.has(SEEN + step.path()) ? Map.of()
					: Map.of(SEEN + step.path(), "missing")));
	}

	/** What was sent, and that the page was seen, so that nobody is asked again. */
	static Map<String, String> seen(Step step, Map<String, String> entered) {
		Map<String, String> kept = new LinkedHashMap<>(entered);
		if (isPage(step)) {
			kept.put(SEEN + step.path(), "yes");
		}
		return kept;
	}

	static boolean isPage(Step step) {
		return step.path().startsWith(PAGE);
	}

	/** Names of the fields of all rights, in the order of the form. */
	static List<String> names() {
		return questions().map(AskedDetails::name).toList();
	}

	/** Name of the field: eraseWhat for {@link Detail#ERASE_WHAT}. */
	static String name(Detail detail) {
		String words = Arrays.stream(detail.name().split("_"))
			.map((word) -> StringUtils.capitalize(word.toLowerCase(Locale.ROOT)))
			.reduce("", String::concat);
		return StringUtils.uncapitalize(words);
	}

	private static Stream<Detail> questions() {
		return Arrays.stream(Detail.values()).filter(Detail::isAsked);
	}

	private static Field[] fields(Right right) {
		return Detail.of(right).stream().map(AskedDetails::field).toArray(Field[]::new);
	}

	private static Field field(Detail detail) {
		String[] codes = detail.codes().toArray(String[]::new);
		if (codes.length > 0) {
			return detail.isSeveral() ? Field.any(name(detail), codes) : Field.one(name(detail), codes);
		}
		return (detail == Detail.PORT_TO) ? Field.line(name(detail), MOST) : Field.lines(name(detail), MOST);
	}

	/** Those that this organisation has use for. */
	static List<Field> asked(Organisation organisation, Step step) {
		return step.fields().stream().filter((field) -> asks(organisation, field.name())).toList();
	}

	/**
	 * The questions about each right on one page; empty where no organisation is chosen.
	 */
	static List<Part> parts(Optional<Organisation> organisation, Answers answers) {
		return Arrays.stream(Right.values())
			.filter((right) -> !Detail.of(right).isEmpty())
			.map((right) -> new Part(right,
					Stream.of(fields(right))
						.filter((field) -> organisation.isEmpty() || asks(organisation.get(), field.name()))
						.toList(),
					AskedRights.ticked(answers).contains(right.name())
							|| of(answers).keySet().stream().anyMatch((detail) -> detail.right() == right)))
			.toList();
	}

	/** A notice about political opinions is one for those who keep them (law.md 6.11). */
	static boolean asks(Organisation organisation, String field) {
		return !field.equals(name(Detail.POLITICAL))
				|| organisation.special(SpecialRule.Code.POLITICAL_OPINION).isPresent();
	}

	/** What was answered, in the words of the case; empty ones are left out. */
	static Map<Detail, String> of(Answers answers) {
		Map<Detail, String> said = new EnumMap<>(Detail.class);
		questions().filter((detail) -> answers.has(name(detail)))
			.forEach((detail) -> said.put(detail, answers.get(name(detail))));
		return said;
	}

	/**
	 * What was said about rights that are not ticked: it would get lost.
	 * @return field to fault
	 */
	static Map<String, String> faults(Answers answers) {
		Map<String, String> faults = new LinkedHashMap<>();
		of(answers).keySet()
			.stream()
			.filter((detail) -> !AskedRights.ticked(answers).contains(detail.right().name()))
			.forEach((detail) -> faults.put(name(detail), "notTicked"));
		return faults;
	}

	/**
	 * The questions about one right on the page of staff.
	 *
	 * @param open whether the right is ticked or anything was said about it
	 */
	record Part(Right right, List<Field> fields, boolean open) {
	}

	/** With radios, one more choice takes an answer back. */
	static Map<String, List<Choice>> choices(String none, Map<String, List<Choice>> all) {
		Map<String, List<Choice>> choices = new LinkedHashMap<>(all);
		choices.computeIfPresent(name(Detail.RESTRICT_GROUND),
				(name, grounds) -> Stream.concat(grounds.stream(), Stream.of(new Choice("", none))).toList());
		return choices;
	}

}
