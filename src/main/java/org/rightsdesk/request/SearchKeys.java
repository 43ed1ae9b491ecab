package org.rightsdesk.request;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Names and numbers as they are compared, so that the same person is found however
 * somebody typed them. What comes out holds letters, digits and single spaces only, so it
 * can stand in a text query.
 */
final class SearchKeys {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’‘ʼ`´]");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern EXTENSION = Pattern.compile("[x;#].*", Pattern.CASE_INSENSITIVE);

	/** Letters that have no accent to take off. */
	private static final Map<String, String> LETTERS = Map.of("ß", "ss", "ø", "o", "ł", "l", "æ", "ae", "œ", "oe", "đ",
			"d", "ð", "d", "þ", "th", "ı", "i");

	private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "prof");

	/** A country code and a leading zero come before the digits that stay the same. */
	private static final int DIGITS = 8;

	/** More would tell no more, and PostgreSQL takes no word above 2 kB. */
	private static final int MOST_WORDS = 6;

	private static final int MOST_LETTERS = 500;

	private SearchKeys() {
	}

	/** The words of a name. */
	static String name(String typed) {
		String bare = MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD)).replaceAll("");
		String lower = bare.toLowerCase(Locale.ROOT);
		for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
			lower = lower.replace(letter.getKey(), letter.getValue());
		}
		String words = BETWEEN_WORDS.matcher(lower).replaceAll(" ").strip();
		return words.substring(0, Math.min(words.length(), MOST_LETTERS)).strip();
	}

	/** The last digits of a number, without its extension. */
	static String phone(String typed) {
		String digits = EXTENSION.matcher(typed).replaceFirst("").replaceAll("[^0-9]", "");
		return digits.substring(Math.max(0, digits.length() - DIGITS));
	}

	/** Finds names with a word for each that was typed, or at least its beginning. */
	static String beginnings(String name) {
		return words(name).stream().map((word) -> word + ":*").collect(Collectors.joining(" & "));
	}

	/**
	 * Finds names that share two words in any order, an initial counting as its word;
	 * empty for fewer than two words, which tell nobody from anybody.
	 */
	static String likeness(String name) {
		List<String> words = telling(name);
		return IntStream.range(0, words.size())
			.boxed()
			.flatMap((first) -> words.subList(first + 1, words.size())
				.stream()
				.map((second) -> "%s & %s".formatted(word(words.get(first)), word(second))))
			.collect(Collectors.joining(" | "));
	}

	/** How many words two names share, an initial counting as its word. */
	static int shared(String one, String other) {
		List<String> left = telling(one);
		List<String> right = telling(other);
		return removed(left, right, String::equals) + removed(left, right, SearchKeys::abbreviates);
	}

	private static int removed(List<String> left, List<String> right, BiPredicate<String, String> same) {
		int before = left.size();
		left.removeIf((word) -> right.stream()
			.filter((other) -> same.test(word, other))
			.findFirst()
			.map(right::remove)
			.orElse(false));
		return before - left.size();
	}

	private static boolean abbreviates(String one, String other) {
		return isInitial(one) && other.startsWith(one) || isInitial(other) && one.startsWith(other);
	}

	private static boolean isInitial(String word) {
		return word.codePointCount(0, word.length()) == 1;
	}

	private static List<String> telling(String name) {
		return words(name).stream()
			.filter((word) -> !TITLES.contains(word))
			.distinct()
			.collect(Collectors.toCollection(ArrayList::new));
	}

	private static String word(String word) {
		String initial = word.substring(0, word.offsetByCodePoints(0, 1));
		return word.equals(initial) ? word + ":*" : "(" + word + " | " + initial + ")";
	}

	private static List<String> words(String name) {
		return Arrays.stream(name(name).split(" ")).filter((word) -> !word.isEmpty()).limit(MOST_WORDS).toList();
	}

}
