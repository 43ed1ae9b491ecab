package org.rightsdesk.correspondence;

import java.net.IDN;
import java.util.regex.Pattern;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * One plain address, or none. Whatever could be read as a second recipient, a header or
 * an encoded word is refused (T11, S11).
 */
public final class MailAddress {

	private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}");

	private static final Pattern DOMAIN = Pattern
		.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{2,63}");

	private MailAddress() {
	}

	/**
	 * @throws IllegalArgumentException without the address, if it is not one plain
	 * address
	 */
	/** Whether a text is one plain address. */
	public static boolean isValid(String text) {
		try {
			of(text);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	static InternetAddress of(String text) {
		int at = (text != null) ? text.indexOf('@') : -1;
		if (at < 1 || text.contains("=?") || !LOCAL.matcher(text.substring(0, at)).matches()) {
			throw refused();
		}
		try {
			String domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
			if (!DOMAIN.matcher(domain).matches()) {
				throw refused();
			}
			return new InternetAddress(text.substring(0, at) + "@" + domain, true);
		}
		catch (AddressException | IllegalArgumentException ex) {
			throw refused();
		}
	}

	/** The cause would repeat the address, which belongs into no log. */
	private static IllegalArgumentException refused() {
		return new IllegalArgumentException("Not one plain e-mail address");
	}

	/**
	 * A subject as it may stand in a header.
	 * @throws IllegalArgumentException if it holds a control character or an encoded word
	 */
	static String subject(String subject) {
		if (subject.contains("=?") || subject.codePoints().anyMatch(MailAddress::breaksHeader)) {
			throw new IllegalArgumentException("A subject holds plain characters only");
		}
		return subject;
	}

	private static boolean breaksHeader(int codePoint) {
		int type = Character.getType(codePoint);
		return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR
				|| type == Character.FORMAT || type == Character.SURROGATE;
	}

}
