package org.rightsdesk.identity;

import java.security.SecureRandom;
import java.util.Locale;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A code such as {@code K7QM-3XPT}: 39 bits, with no letter that is misread or misheard,
 * and stored as a slow hash only (S6).
 */
final class OneTimeCode {

	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int HALF = 4;

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final PasswordEncoder ENCODER = new BCryptPasswordEncoder();

	private OneTimeCode() {
	}

	static String fresh() {
		return half() + "-" + half();
	}

	private static String half() {
		var letters = new StringBuilder();
		for (int i = 0; i < HALF; i++) {
			letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return letters.toString();
	}

	static String hash(String code) {
		return ENCODER.encode(normal(code));
	}

	static boolean matches(String typed, String hash) {
		return ENCODER.matches(normal(typed), hash);
	}

	/** Capital letters and hyphens do not matter; nothing is as long as this. */
	private static String normal(String typed) {
		String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
		return letters.substring(0, Math.min(letters.length(), 2 * HALF + 1));
	}

}
