package org.rightsdesk.documents;

import java.nio.file.Path;

import com.google.crypto.tink.Aead;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Finds the wrapping key at start, or makes the first one where nobody else would. */
@Component
class WrappingKey {

	private final Aead aead;

	WrappingKey(@Value("${rightsdesk.keys.file:${rightsdesk.home:./data}/keys.json}") Path path, Chunks chunks,
			Environment environment) {
		KeyFile file = new KeyFile(path);
		if (!file.exists()) {
			refuseToGuess(path, chunks, environment);
			file.create();
		}
		this.aead = file.read();
	}

	Aead aead() {
		return this.aead;
	}

	/** A new key beside old documents would make them unreadable without a word. */
	private static void refuseToGuess(Path path, Chunks chunks, Environment environment) {
		if (environment.acceptsProfiles(Profiles.of("production"))) {
			throw new IllegalStateException("The key file " + path + " does not exist. Make it once with the trial "
					+ "or restore it, keep it outside the database's backups, and name it in rightsdesk.keys.file.");
		}
		if (chunks.anyKey()) {
			throw new IllegalStateException("The key file " + path + " is gone, but the database holds documents "
					+ "encrypted with it. Put the file back, or correct rightsdesk.keys.file.");
		}
	}

}
