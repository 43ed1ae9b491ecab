package org.rightsdesk.documents;

/** Letters as PDF has them (ISO 32000-1, 7.2 and 7.3). */
final class PdfBytes {

	private static final boolean[] REGULAR = new boolean[256];

	static {
		for (int value = 0; value < REGULAR.length; value++) {
			REGULAR[value] = !isSpace(value) && "()<>[]{}/%".indexOf(value) < 0;
		}
	}

	private PdfBytes() {
	}

	static boolean isSpace(int value) {
		return value == ' ' || value == '\n' || value == '\r' || value == '\t' || value == '\f' || value == 0;
	}

	static boolean isRegular(int value) {
		return REGULAR[value];
	}

	static boolean isHex(int value) {
		return Character.digit(value, 16) >= 0 && value < 128;
	}

	/** A whole number; no other is of interest. */
	static boolean isNumber(String word) {
		int from = (word.startsWith("-") || word.startsWith("+")) ? 1 : 0;
		return word.length() > from && word.length() < 16
				&& word.chars().skip(from).allMatch((value) -> value >= '0' && value <= '9');
	}

	/** {@code #4a} in a name is a J. */
	static String unescape(String name) {
		if (name.indexOf('#') < 0) {
			return name;
		}
		StringBuilder plain = new StringBuilder();
		for (int i = 0; i < name.length(); i++) {
			boolean code = name.charAt(i) == '#' && i + 2 < name.length() && isHex(name.charAt(i + 1))
					&& isHex(name.charAt(i + 2));
			plain.append(code ? (char) Integer.parseInt(name.substring(i + 1, i + 3), 16) : name.charAt(i));
			i += code ? 2 : 0;
		}
		return plain.toString();
	}

	static String unhex(String digits) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i + 1 < digits.length(); i += 2) {
			text.append((char) Integer.parseInt(digits.substring(i, i + 2), 16));
		}
		return text.toString();
	}

}
