package org.rightsdesk.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.request.RepresentativeKind;
import org.rightsdesk.web.Choice;

/** The questions to somebody who asks for another person (I-5, I-6). */
final class Representatives {

	/** Name of the field. */
	static final String KIND = "kind";

	/** What may be chosen, in the order of the page. */
	static final String[] CODES = Arrays.stream(RepresentativeKind.values()).map(Enum::name).toArray(String[]::new);

	private Representatives() {
	}

	/** Null for what was not answered, or left the list. */
	static RepresentativeKind kind(Answers answers) {
		return Arrays.stream(RepresentativeKind.values())
			.filter((kind) -> answers.is(KIND, kind.name()))
			.findFirst()
			.orElse(null);
	}

	/** Whether the age decides who may speak (I-6). */
	static boolean forChild(Answers answers) {
		return Steps.forOther(answers) && kind(answers) == RepresentativeKind.PARENT_OR_GUARDIAN;
	}

	/** Null where it is not asked or was not said. */
	static Integer age(Answers answers) {
		return (forChild(answers) && answers.has("age")) ? Integer.valueOf(answers.get("age")) : null;
	}

	/** Whoever fits no kind says it in their own words. */
	static Map<String, String> faults(Answers answers, LocalDate today) {
		return (kind(answers) == RepresentativeKind.OTHER && !answers.has("relationship"))
				? Map.of("relationship", "missing") : Map.of();
	}

	/** Whether this organisation offers what was chosen, or nothing was. */
	static boolean offered(Organisation organisation, String kind) {
		return kind.isEmpty()
				|| RepresentativeKind.offeredBy(organisation).stream().anyMatch((one) -> one.name().equals(kind));
	}

	/** What was entered without a kind that this organisation does not offer. */
	static Map<String, String> offered(Organisation organisation, Map<String, String> entered) {
		Map<String, String> kept = new LinkedHashMap<>(entered);
		kept.computeIfPresent(KIND, (name, kind) -> offered(organisation, kind) ? kind : "");
		return kept;
	}

	/** The choices of a page without those that this organisation does not offer. */
	static Map<String, List<Choice>> choices(Organisation organisation, Map<String, List<Choice>> all) {
		Map<String, List<Choice>> offered = new LinkedHashMap<>(all);
		offered.computeIfPresent(KIND,
				(name, kinds) -> kinds.stream().filter((kind) -> offered(organisation, kind.value())).toList());
		return offered;
	}

}
