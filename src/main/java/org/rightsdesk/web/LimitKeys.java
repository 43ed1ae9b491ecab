package org.rightsdesk.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes what is stored of an address: a digest under a key that is not in the database,
 * since there are few enough addresses to try them all. The key comes from the file that
 * wraps the documents' keys, which every node has.
 */
@Component
class LimitKeys {

	private static final String DIGEST = "HmacSHA256";

	private static final int BYTES = 16;

	private final Path file;

	private byte[] key;

	LimitKeys(@Value("${rightsdesk.keys.file:${rightsdesk.home:./data}/keys.json}") Path file) {
		this.file = file;
	}

	String of(Limit limit, String whose) {
		try {
			Mac mac = Mac.getInstance(DIGEST);
			mac.init(new SecretKeySpec(key(), DIGEST));
			byte[] digest = mac.doFinal((limit.name() + " " + whose).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private synchronized byte[] key() throws GeneralSecurityException {
		if (this.key == null) {
			this.key = MessageDigest.getInstance("SHA-256").digest(secret());
		}
		return this.key;
	}

	/** Without the file each node counts for itself; the documents complain about it. */
	private byte[] secret() {
		try {
			return Files.readAllBytes(this.file);
		}
		catch (IOException ex) {
			byte[] random = new byte[32];
			new SecureRandom().nextBytes(random);
			return random;
		}
	}

}
