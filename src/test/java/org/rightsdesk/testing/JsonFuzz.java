package org.rightsdesk.testing;

import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Bodies that no sensible program sends, built around one that is right. */
public final class JsonFuzz {

	private static final List<String> ODD = List.of("null", "true", "0", "-1e999", "1e-400", "\"\"", "\" \"", "[]",
			"{}", "[[[[[[[[[[[[1]]]]]]]]]]]]", "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}",
			"\"9999-12-31\"", "\"+999999999-12-31\"", "\"-0001-01-01\"", "\"0000-00-00\"", "\"2026-02-30\"",
			"\"2026-02-28T25:61\"", "\"2028-12-31T23:59\"", "\"2028-12-31\"", "\"2026-03-29T01:30:00\"", "\"EXTENDED\"",
			"\"LAPSED\"", "\"REOPENED\"", "\"RECEIVED\"", "\"COMPLAINT\"", "\"ACCESS\"", "\"access\"", "\"\\u0000\"",
			"\"\\ud800\"", "\"\\u202e\"", "\"${7*7}\"", "\"{0}\"", "\"' or 1=1 --\"", "\"a@b.example\\r\\nBcc: x\"",
			"\"" + "x".repeat(6000) + "\"", "[null]", "[{}]", "[\"ACCESS\",\"ACCESS\"]",
			"123456789012345678901234567890", "nonsense", "");

	private JsonFuzz() {
	}

	/**
	 * Variants of a body: fields with odd values, left out, twice or added, cut anywhere,
	 * or bytes of no meaning.
	 * @param fields name of each field to a right value, as JSON
	 */
	public static Arbitrary<String> of(Map<String, String> fields) {
		Arbitrary<String> object = Combinators
			.combine(fields.entrySet().stream().map((field) -> field(field.getKey(), field.getValue())).toList())
			.as((parts) -> "{" + String.join(",", parts.stream().filter((part) -> !part.isEmpty()).toList()) + "}");
		Arbitrary<String> cut = object
			.flatMap((whole) -> Arbitraries.integers().between(0, whole.length()).map((at) -> whole.substring(0, at)));
		return Arbitraries.frequencyOf(Tuple.of(6, object), Tuple.of(2, cut), Tuple.of(1, Arbitraries.of(ODD)),
				Tuple.of(1, Arbitraries.strings().ofMaxLength(40)));
	}

	private static Arbitrary<String> field(String name, String value) {
		String right = "\"" + name + "\":" + value;
		Arbitrary<String> odd = Arbitraries.of(ODD).map((other) -> "\"" + name + "\":" + other);
		return Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.just(right)), Tuple.of(5, odd),
				Tuple.of(1, Arbitraries.of("", right + "," + right, "\"x" + name + "\":" + value)));
	}

}
