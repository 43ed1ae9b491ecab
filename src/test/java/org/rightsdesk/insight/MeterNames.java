package org.rightsdesk.insight;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which meters an expression in PromQL reads. */
final class MeterNames {

	private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

	private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

	private static final Pattern LABELS = Pattern
		.compile("\\{[^}]*}|\\[[^\\]]*]|\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");

	private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z_:][\\w:]*\\b(?!\\s*\\()");

	private static final Pattern CHOSEN = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"");

	private static final Pattern GROUPED = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");

	private MeterNames() {
	}

	/** Labels that it chooses or groups by. */
	static Set<String> labels(String expression) {
		Stream<String> chosen = CHOSEN.matcher(expression).results().map((result) -> result.group(1));
		Stream<String> grouped = GROUPED.matcher(expression)
			.results()
			.flatMap((result) -> Stream.of(result.group(1).split("\\s*,\\s*")));
		return Stream.concat(chosen, grouped).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
	}

	static Set<String> of(String expression) {
		String bare = LABELS.matcher(TEXT.matcher(expression).replaceAll("")).replaceAll(" ");
		return NAME.matcher(bare)
			.results()
			.map((result) -> result.group())
			.filter((name) -> !WORDS.contains(name))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
