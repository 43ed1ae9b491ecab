package org.rightsdesk.documents;

import java.nio.file.Path;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Finds the wrapping key at start, or makes the first one where nobody else would. A key
 * that does not fit the documents stops the start: they would be lost without a word.
 */
@Component
class WrappingKey {

	private final Aead aead;

	WrappingKey(@Value("${rightsdesk.keys.file:${rightsdesk.home:./data}/keys.json}") Path path,
			@Value("${rightsdesk.keys.create:false}") boolean create, Chunks chunks, Environment environment) {
		KeyFile file = new KeyFile(path);
		if (!file.exists()) {
			if (chunks.anyKey()) {
				throw new IllegalStateException("The key file " + path + " is gone, but the database holds documents "
						+ "encrypted with it. Put the file back, or correct rightsdesk.keys.file.");
			}
			if (!create && environment.acceptsProfiles(Profiles.of("production"))) {
				throw new IllegalStateException("The key file " + path + " does not exist. Start once with "
						+ "rightsdesk.keys.create=true to make it, and keep a copy outside the database's backups.");
			}
			file.create();
		}
		this.aead = file.read();
		chunks.latestKey().ifPresent((latest) -> check(latest, path));
	}

	Aead aead() {
		return this.aead;
	}

	private void check(Chunks.WrappedKey latest, Path path) {
		try {
			DocumentKey.unwrap(latest.wrapped(), this.aead, latest.owner(), latest.document());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The key file " + path + " does not open the documents in the database. "
					+ "Put the file back that was in use before, or correct rightsdesk.keys.file.", ex);
		}
	}

}
