package org.rightsdesk.request;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a request as people write it, for example {@code RD-7K3M-9QXT}. It cannot
 * be guessed from another one, holds no letter that is misread, and is the business key
 * of every process instance of the case.
 */
public record Reference(String value) {

	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final Pattern FORM = Pattern.compile("RD-[%1$s]{4}-[%1$s]{4}".formatted(ALPHABET));

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * @throws IllegalArgumentException if the text is not a reference
	 */
	public Reference {
		if (value == null || !FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("Not a reference");
		}
	}

	static Reference next() {
		return new Reference("RD-" + letters() + "-" + letters());
	}

	/** Whether a text, as typed, has the form of a reference. */
	public static boolean isReference(String text) {
		return text != null && FORM.matcher(text).matches();
	}

	static String letters() {
		var letters = new StringBuilder();
		for (int i = 0; i < 4; i++) {
			letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return letters.toString();
	}

	/**
	 * The reference that a text means, in capital letters or not, with or without signs.
	 */
	public static Optional<Reference> read(String typed) {
		String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
		String spelled = letters.replaceFirst("^RD(.{4})(.{4})$", "RD-$1-$2");
		return isReference(spelled) ? Optional.of(new Reference(spelled)) : Optional.empty();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
