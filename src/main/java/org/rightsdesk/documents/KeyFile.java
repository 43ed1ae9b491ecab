package org.rightsdesk.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/**
 * The key that wraps the keys of the documents. It lives outside the database and its
 * backups (T8): whoever has only the database can read no file.
 */
final class KeyFile {

	private final Path path;

	KeyFile(Path path) {
		this.path = path;
	}

	boolean exists() {
		return Files.exists(this.path);
	}

	/** Makes a new key, readable by its owner only; never replaces one that is there. */
	void create() {
		try {
			AeadConfig.register();
			KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
			String json = TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
			Files.createDirectories(this.path.toAbsolutePath().getParent());
			Path fresh = this.path.resolveSibling(this.path.getFileName() + ".new");
			Files.deleteIfExists(fresh);
			Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(fresh, json);
			Files.move(fresh, this.path, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalStateException("The key file " + this.path + " cannot be written. Name a folder that "
					+ "this program may write to in rightsdesk.keys.file.", ex);
		}
	}

	Aead read() {
		try {
			AeadConfig.register();
			return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(this.path), InsecureSecretKeyAccess.get())
				.getPrimitive(RegistryConfiguration.get(), Aead.class);
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalStateException("The key file " + this.path + " cannot be read. Put the file back that "
					+ "was in use before, or correct rightsdesk.keys.file.", ex);
		}
	}

}
