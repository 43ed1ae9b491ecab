package org.rightsdesk.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.RepresentativeKind;
import org.rightsdesk.request.Right;
import org.rightsdesk.web.JsonMistakes;

/**
 * A request of a program as the answers of the form, so that the same rules clean and
 * check both.
 */
final class JsonAnswers {

	/** Field of the form to path of the body; the others the form alone asks. */
	static final Map<String, String> PATHS = Map.ofEntries(Map.entry("name", "requester.name"),
			Map.entry("email", "requester.email"), Map.entry("phone", "requester.phone"),
			Map.entry("address", "requester.postalAddress"), Map.entry("personName", "onBehalfOf.name"),
			Map.entry("kind", "onBehalfOf.kind"), Map.entry("relationship", "onBehalfOf.relationship"),
			Map.entry("age", "onBehalfOf.age"), Map.entry("wanted", "details"), Map.entry("from", "periodFrom"),
			Map.entry("to", "periodTo"));

	private JsonAnswers() {
	}

	/** The answers, cleaned as the form cleans them. */
	static Answers of(JsonRequest request, Words words) {
		Map<String, String> typed = typed(request);
		Map<String, String[]> said = JsonAbout.sent(request);
		Function<String, String[]> sent = (name) -> typed.containsKey(name) ? new String[] { typed.get(name) }
				: said.get(name);
		Stream<String> closing = JsonAbout.closesAccount(request) ? Stream.of(AskedRights.CLOSE_ACCOUNT)
				: Stream.empty();
		String rights = Stream
			.concat(Stream.ofNullable(request.rights()).flatMap(List::stream).filter(Objects::nonNull).map(Right::name),
					closing)
			.collect(Collectors.joining(","));
		Answers answers = Answers.NONE.with(Map.of("who", typed.get("who"), "answerBy", typed.get("answerBy"),
				Representatives.KIND, typed.getOrDefault(Representatives.KIND, ""), AskedRights.FIELD, rights));
		for (Step step : Steps.of(answers)) {
			answers = answers.with(step.read(sent));
		}
		answers = answers.with(Map.of(AskedRights.FIELD, rights));
		return (answers.has("wanted") || !AskedRights.forCopy(answers)) ? answers
				: answers.with(Map.of("wanted", words.of("intake.json.everything")));
	}

	/** What the rules of the form find wrong, each beside the path of the body. */
	static void check(JsonRequest request, Answers answers, LocalDate today, Words words, JsonMistakes mistakes) {
		Map<String, String> paths = new HashMap<>(PATHS);
		paths.putAll(JsonAbout.paths(request));
		for (Step step : Steps.of(answers)) {
			Map<String, String> faults = new LinkedHashMap<>(step.faults(answers, today));
			faults.keySet().retainAll(paths.keySet());
			words.errors(step, faults).forEach((field, sentence) -> mistakes.add(paths.get(field), sentence));
		}
	}

	private static Map<String, String> typed(JsonRequest request) {
		Map<String, String> typed = new HashMap<>();
		if (request.requester() != null) {
			typed.put("name", request.requester().name());
			typed.put("email", request.requester().email());
			typed.put("phone", request.requester().phone());
			typed.put("address", request.requester().postalAddress());
		}
		if (request.onBehalfOf() != null) {
			typed.put("personName", request.onBehalfOf().name());
			typed.put(Representatives.KIND,
					Objects.requireNonNullElse(request.onBehalfOf().kind(), RepresentativeKind.OTHER).name());
			typed.put("relationship", request.onBehalfOf().relationship());
			typed.put("age", Objects.toString(request.onBehalfOf().age(), null));
		}
		typed.put("wanted", request.details());
		date(typed, "from", request.periodFrom());
		date(typed, "to", request.periodTo());
		typed.put("who", (request.onBehalfOf() != null) ? Steps.OTHER : Steps.SELF);
		typed.put("answerBy", Objects.requireNonNullElse(request.answerBy(), AnswerBy.DOWNLOAD).name());
		typed.values().removeIf(Objects::isNull);
		return typed;
	}

	private static void date(Map<String, String> typed, String name, LocalDate date) {
		if (date != null) {
			typed.put(name + ".day", String.valueOf(date.getDayOfMonth()));
			typed.put(name + ".month", String.valueOf(date.getMonthValue()));
			typed.put(name + ".year", String.valueOf(date.getYear()));
		}
	}

}
