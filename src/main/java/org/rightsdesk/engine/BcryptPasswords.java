package org.rightsdesk.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Staff passwords with a slow hash; the engine's own is one round of SHA-512. The
 * password goes through SHA-256 first, because bcrypt stops reading after 72 bytes and
 * the engine puts its own salt behind the password.
 */
class BcryptPasswords implements PasswordEncryptor {

	private final BCryptPasswordEncoder encoder;

	BcryptPasswords(int strength) {
		this.encoder = new BCryptPasswordEncoder(strength);
	}

	@Override
	public String encrypt(String password) {
		return this.encoder.encode(digest(password));
	}

	@Override
	public boolean check(String password, String encrypted) {
		return this.encoder.matches(digest(password), encrypted);
	}

	@Override
	public String hashAlgorithmName() {
		return "rightsdesk-bcrypt";
	}

	private static String digest(String password) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
