package org.rightsdesk.marketing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.rightsdesk.organisation.Organisation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Links by which the reader of one mailbox takes it off the list of one organisation. The
 * token is the address, sealed and signed with our key: nobody makes one for another
 * address, no URL says whose it is, and nothing is stored of those who never click. It
 * does not expire, since a mail may be read years later.
 */
@Component
public class UnsubscribeLinks {

	private static final String DIGEST = "HmacSHA256";

	private static final int NONCE = 12;

	private static final int TAG = 128;

	/** So long is no address. */
	private static final int LONGEST = 600;

	private final Path file;

	private final String baseUrl;

	UnsubscribeLinks(@Value("${rightsdesk.keys.file:${rightsdesk.home:./data}/keys.json}") Path file,
			@Value("${rightsdesk.base-url}") String baseUrl) {
		this.file = file;
		this.baseUrl = baseUrl;
	}

	/** The whole address of the page, for a mail. */
	public String link(Organisation organisation, String email) {
		return this.baseUrl + "/" + organisation.slug() + "/unsubscribe/" + token(organisation, email);
	}

	/** The same address always has the same token. */
	String token(Organisation organisation, String email) {
		byte[] address = Addresses.normal(MailingChannel.EMAIL, email).getBytes(StandardCharsets.UTF_8);
		byte[] nonce = signature(organisation, address);
		byte[] sealed = cipher(Cipher.ENCRYPT_MODE, organisation, nonce, address).orElseThrow();
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
	}

	/**
	 * Whose address it is; empty for a token that is not ours or another organisation's.
	 */
	public Optional<String> address(Organisation organisation, String token) {
		byte[] bytes = bytes(token);
		if (bytes.length <= NONCE) {
			return Optional.empty();
		}
		byte[] nonce = Arrays.copyOf(bytes, NONCE);
		return cipher(Cipher.DECRYPT_MODE, organisation, nonce, Arrays.copyOfRange(bytes, NONCE, bytes.length))
			.filter((address) -> MessageDigest.isEqual(nonce, signature(organisation, address)))
			.map((address) -> new String(address, StandardCharsets.UTF_8));
	}

	private static byte[] bytes(String token) {
		try {
			return (token.length() <= LONGEST) ? Base64.getUrlDecoder().decode(token) : new byte[0];
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

	private byte[] signature(Organisation organisation, byte[] address) {
		try {
			Mac mac = Mac.getInstance(DIGEST);
			mac.init(new SecretKeySpec(key("unsubscribe signature"), DIGEST));
			mac.update((organisation.slug() + "\0").getBytes(StandardCharsets.UTF_8));
			return Arrays.copyOf(mac.doFinal(address), NONCE);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Empty where it was not sealed by us. */
	private Optional<byte[]> cipher(int mode, Organisation organisation, byte[] nonce, byte[] text) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, new SecretKeySpec(key("unsubscribe seal"), "AES"), new GCMParameterSpec(TAG, nonce));
			cipher.updateAAD(organisation.slug().getBytes(StandardCharsets.UTF_8));
			return Optional.of(cipher.doFinal(text));
		}
		catch (GeneralSecurityException ex) {
			return Optional.empty();
		}
	}

	/** One key for each purpose, from the file that wraps the documents' keys. */
	private byte[] key(String purpose) throws GeneralSecurityException {
		try {
			Mac mac = Mac.getInstance(DIGEST);
			mac.init(new SecretKeySpec(Files.readAllBytes(this.file), DIGEST));
			return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key file " + this.file + " cannot be read", ex);
		}
	}

}
