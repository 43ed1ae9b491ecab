package org.rightsdesk.intake;

import java.util.UUID;

import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;

/**
 * Keeps a secret in a draft so that only the browser it belongs to can read it: the key
 * is made from the cookie, and the database has only the hash of that.
 */
final class Seal {

	private Seal() {
	}

	static String close(String secret, UUID draftId, String token) {
		return cipher(draftId, token).encrypt(secret);
	}

	static String open(String sealed, UUID draftId, String token) {
		return cipher(draftId, token).decrypt(sealed);
	}

	private static TextEncryptor cipher(UUID draftId, String token) {
		return Encryptors.delux(token, draftId.toString().replace("-", ""));
	}

}
