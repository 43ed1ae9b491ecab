package org.rightsdesk.marketing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Addresses as they are compared, so that a wish counts however somebody types it. */
final class Addresses {

	private static final Pattern MAILBOX = Pattern.compile("[^\\s,;:<>()\"]+@[^\\s,;:<>()\"]+");

	private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()./-]{6,20}[0-9]");

	private Addresses() {
	}

	/** Empty where nothing of it is an address. */
	static String normal(MailingChannel channel, String typed) {
		String text = Normalizer.normalize(typed.replace("\0", ""), Normalizer.Form.NFKC).strip();
		return switch (channel) {
			case EMAIL -> text.toLowerCase(Locale.ROOT);
			case PHONE, TEXT -> phone(text);
			case POST -> text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
		};
	}

	/**
	 * The addresses in what somebody wrote: mailboxes, else phone numbers, else the whole
	 * as a postal address; none in a blank text.
	 */
	static Map<MailingChannel, List<String>> in(String words) {
		List<String> mailboxes = found(MAILBOX, words);
		if (!mailboxes.isEmpty()) {
			return Map.of(MailingChannel.EMAIL, mailboxes);
		}
		List<String> numbers = found(NUMBER, words);
		if (!numbers.isEmpty()) {
			return Map.of(MailingChannel.PHONE, numbers, MailingChannel.TEXT, numbers);
		}
		return words.isBlank() ? Map.of() : Map.of(MailingChannel.POST, List.of(words));
	}

	private static List<String> found(Pattern pattern, String words) {
		return pattern.matcher(words).results().map(MatchResult::group).toList();
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
