package org.rightsdesk.marketing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Addresses as they are compared, so that a wish counts however somebody types it. */
final class Addresses {

	private Addresses() {
	}

	/** Empty where nothing of it is an address. */
	static String normal(MailingChannel channel, String typed) {
		String text = Normalizer.normalize(typed.replace("\0", ""), Normalizer.Form.NFKC).strip();
		return switch (channel) {
			case EMAIL -> text.toLowerCase(Locale.ROOT);
			case PHONE -> phone(text);
			case POST -> text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
		};
	}

	/** As dialled from abroad and from here are the same number. */
	private static String phone(String text) {
		String digits = text.replaceAll("[^0-9+]", "").replaceAll("(?<=.)\\+", "");
		return digits.replaceFirst("^(\\+|00)44(0?)", "0");
	}

	static String hash(String address) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
