package org.rightsdesk.intake;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Makes typed text safe to keep without changing what a person reads: control characters,
 * half characters and those that turn the direction of writing go (S11, S12). Markup
 * stays as it is; it is escaped where it is shown.
 */
final class Cleaning {

	private static final Pattern UNWANTED = Pattern
		.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n]]");

	private static final Pattern SPACE = Pattern.compile("[\\h\\v]+");

	private static final Pattern EMAIL = Pattern.compile("(?=.{3,254}$)(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
			+ "(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./x-]+");

	private Cleaning() {
	}

	/** One line: every kind of white space becomes a single space. */
	static String line(String typed) {
		return SPACE.matcher(unwanted(SPACE.matcher(typed).replaceAll(" "))).replaceAll(" ").strip();
	}

	/** Several lines: line ends become the same everywhere, a tab becomes a space. */
	static String lines(String typed) {
		return unwanted(typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ')).strip();
	}

	private static String unwanted(String text) {
		return Normalizer.normalize(UNWANTED.matcher(text).replaceAll(""), Normalizer.Form.NFC);
	}

	/** One plain address: no list, no name, no comment, no space (T11). */
	static boolean isEmail(String text) {
		return EMAIL.matcher(text).matches();
	}

	/** A number as people write it, with at least six digits. */
	static boolean isPhone(String text) {
		return PHONE.matcher(text).matches() && text.chars().filter(Character::isDigit).count() >= 6;
	}

}
