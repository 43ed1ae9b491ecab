package org.rightsdesk.recipients;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what goes to a program of a recipient and what comes back: HMAC-SHA256 over the
 * time in seconds, a dot and the body.
 */
final class WebhookSignature {

	private static final String ALGORITHM = "HmacSHA256";

	private static final String PREFIX = "sha256=";

	private WebhookSignature() {
	}

	static String of(String secret, long seconds, byte[] body) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
			mac.update(bytes(seconds + "."));
			return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static boolean fits(String given, String secret, long seconds, byte[] body) {
		return MessageDigest.isEqual(bytes(of(secret, seconds, body)), bytes(given));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
