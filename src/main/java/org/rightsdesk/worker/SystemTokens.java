package org.rightsdesk.worker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which token proves that a program is that of a system. Only hashes are kept in memory.
 *
 * @param tokens {@code rightsdesk.systems.tokens.<organisation>.<system>}, at least 32
 * characters each
 */
@ConfigurationProperties("rightsdesk.systems")
record SystemTokens(@DefaultValue Map<String, Map<String, String>> tokens) {

	private static final int SHORTEST = 32;

	SystemTokens {
		Map<String, Map<String, String>> hashes = new HashMap<>();
		tokens.forEach((organisation, systems) -> systems.forEach((system, token) -> {
			if (token.length() < SHORTEST) {
				throw new IllegalArgumentException("rightsdesk.systems.tokens." + organisation + "." + system
						+ " must have at least " + SHORTEST + " characters.");
			}
			hashes.computeIfAbsent(organisation, (slug) -> new HashMap<>()).put(system, hash(token));
		}));
		tokens = hashes;
	}

	/** Takes the same time whether or not there is such a system. */
	boolean fits(String organisation, String system, String token) {
		String expected = this.tokens.getOrDefault(organisation, Map.of()).getOrDefault(system, hash(""));
		return MessageDigest.isEqual(bytes(expected), bytes(hash(token))) && token.length() >= SHORTEST;
	}

	/** Names the settings, never their values. */
	@Override
	public String toString() {
		return "SystemTokens[" + this.tokens.keySet() + "]";
	}

	private static String hash(String token) {
		try {
			return new String(MessageDigest.getInstance("SHA-256").digest(bytes(token)), StandardCharsets.ISO_8859_1);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
