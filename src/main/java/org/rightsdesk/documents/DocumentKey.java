package org.rightsdesk.documents;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;

/**
 * The key of one document. Wrapped, it is bound to its case and document, so that a row
 * moved to another case or document opens nothing (S9).
 */
final class DocumentKey {

	/** Bounds what is held in memory while a file passes through. */
	private static final int SEGMENT = 64 * 1024;

	private final KeysetHandle handle;

	private DocumentKey(KeysetHandle handle) {
		this.handle = handle;
	}

	static DocumentKey fresh() throws GeneralSecurityException {
		StreamingAeadConfig.register();
		return new DocumentKey(KeysetHandle.generateNew(AesGcmHkdfStreamingParameters.builder()
			.setKeySizeBytes(32)
			.setDerivedAesGcmKeySizeBytes(32)
			.setHkdfHashType(AesGcmHkdfStreamingParameters.HashType.SHA256)
			.setCiphertextSegmentSizeBytes(SEGMENT)
			.build()));
	}

	static DocumentKey unwrap(byte[] wrapped, Aead wrapping, UUID owner, UUID document)
			throws GeneralSecurityException {
		StreamingAeadConfig.register();
		return new DocumentKey(TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, bound(owner, document)));
	}

	/**
	 * Wraps the key for the database.
	 * @param owner the case, or the draft until it becomes one
	 */
	byte[] wrap(Aead wrapping, UUID owner, UUID document) throws GeneralSecurityException {
		return TinkProtoKeysetFormat.serializeEncryptedKeyset(this.handle, wrapping, bound(owner, document));
	}

	StreamingAead cipher() throws GeneralSecurityException {
		return this.handle.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
	}

	private static byte[] bound(UUID owner, UUID document) {
		return (owner + "/" + document).getBytes(StandardCharsets.US_ASCII);
	}

}
