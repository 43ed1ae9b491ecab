package org.rightsdesk.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.UUID;

import com.google.crypto.tink.Aead;

import org.springframework.stereotype.Component;

/** Encrypts on the way in and decrypts on the way out, in bounded memory (T8, S9). */
@Component
class Vault {

	private static final int BUFFER = 64 * 1024;

	private final Chunks chunks;

	private final Aead wrapping;

	Vault(Chunks chunks, WrappingKey wrapping) {
		this.chunks = chunks;
		this.wrapping = wrapping.aead();
	}

	/**
	 * Stores the content under a key of its own.
	 * @param owner the case or draft that the key is bound to
	 * @param tooLarge made and thrown as soon as there are more than {@code limit} bytes
	 */
	Sealed seal(UUID owner, UUID document, InputStream content, long limit, UploadRefused tooLarge) {
		try {
			DocumentKey key = DocumentKey.fresh();
			this.chunks.insertKey(document, key.wrap(this.wrapping, owner, document));
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			long size;
			try (InputStream in = new DigestInputStream(content, digest);
					OutputStream out = key.cipher().newEncryptingStream(chunksOf(document), bound(document))) {
				size = copy(in, out, limit, tooLarge);
			}
			return new Sealed(size, HexFormat.of().formatHex(digest.digest()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The upload was cut off", ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Document " + document + " cannot be encrypted", ex);
		}
	}

	/**
	 * Opens the content. Reading throws {@link IOException} where it was changed, cut or
	 * swapped.
	 * @throws IllegalStateException if the key does not belong to this case and document
	 */
	InputStream unseal(UUID owner, UUID document) {
		try {
			return keyOf(owner, document).cipher()
				.newDecryptingStream(new ChunkInputStream((number) -> this.chunks.read(document, number)),
						bound(document));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Document " + document + " cannot be decrypted", ex);
		}
	}

	/** Binds the key to a new owner; the content stays as it is. */
	void handOver(UUID document, UUID from, UUID to) {
		try {
			this.chunks.replaceKey(document, keyOf(from, document).wrap(this.wrapping, to, document));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Document " + document + " cannot be handed over", ex);
		}
	}

	private static long copy(InputStream in, OutputStream out, long limit, UploadRefused tooLarge) throws IOException {
		byte[] buffer = new byte[BUFFER];
		long size = 0;
		for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
			size += read;
			if (size > limit) {
				throw tooLarge;
			}
			out.write(buffer, 0, read);
		}
		return size;
	}

	private OutputStream chunksOf(UUID document) {
		return new ChunkOutputStream((number, bytes) -> this.chunks.insert(document, number, bytes));
	}

	private DocumentKey keyOf(UUID owner, UUID document) throws GeneralSecurityException {
		byte[] wrapped = this.chunks.key(document)
			.orElseThrow(() -> new NoSuchElementException("Document " + document + " has no key any more"));
		return DocumentKey.unwrap(wrapped, this.wrapping, owner, document);
	}

	private static byte[] bound(UUID document) {
		return document.toString().getBytes(StandardCharsets.US_ASCII);
	}

	/** What was stored. */
	record Sealed(long size, String sha256) {
	}

}
