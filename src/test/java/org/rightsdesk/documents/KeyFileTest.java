package org.rightsdesk.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyFileTest {

	@TempDir
	Path home;

	@Test
	void newKeyIsReadableByItsOwnerOnlyAndStays() throws Exception {
		Path path = this.home.resolve("sub/keys.json");
		KeyFile file = new KeyFile(path);
		assertThat(file.exists()).isFalse();
		file.create();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
		byte[] secret = file.read().encrypt(new byte[] { 42 }, new byte[0]);
		assertThat(new KeyFile(path).read().decrypt(secret, new byte[0])).containsExactly(42);
	}

	@Test
	void damagedFileIsNamedInThePlainSentence() throws Exception {
		Path path = Files.writeString(this.home.resolve("keys.json"), "{}");
		assertThatThrownBy(() -> new KeyFile(path).read()).isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("keys.json cannot be read");
	}

}
