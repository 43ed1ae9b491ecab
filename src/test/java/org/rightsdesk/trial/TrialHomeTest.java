package org.rightsdesk.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TrialHomeTest {

	@TempDir
	Path folder;

	@Test
	void secondInstanceOnTheSameHomeIsRefusedInOneSentence() {
		Path path = this.folder.resolve("home");
		try (TrialHome home = TrialHome.open(path)) {
			assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> TrialHome.open(path))
				.withMessage("Another rightsdesk (process %d) is running on %s. Use that one, stop it first, "
					.formatted(ProcessHandle.current().pid(), home.path())
						+ "or start this one with another rightsdesk.home.");
		}
	}

	@Test
	void homeIsFreeAgainOnceClosed() {
		TrialHome.open(this.folder.resolve("home")).close();
		TrialHome.open(this.folder.resolve("home")).close();
	}

	@Test
	void onlyTheOwnerReadsTheHomeAndWhatIsKeptInIt() throws Exception {
		try (TrialHome home = TrialHome.open(this.folder.resolve("home"))) {
			home.keep("password", "secret");
			assertThat(permissions(home.path())).isEqualTo("rwx------");
			assertThat(permissions(home.path().resolve("trial.properties"))).isEqualTo("rw-------");
		}
	}

	@Test
	void keptValuesAreThereAtTheNextStart() {
		try (TrialHome home = TrialHome.open(this.folder.resolve("home"))) {
			home.keep("port", "5555");
		}
		try (TrialHome home = TrialHome.open(this.folder.resolve("home"))) {
			assertThat(home.kept("port")).contains("5555");
			assertThat(home.kept("other")).isEmpty();
		}
	}

	@Test
	void folderWithOtherThingsThatOthersUseIsLeftAlone() throws Exception {
		Path shared = Files.createDirectory(this.folder.resolve("shared"));
		Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
		Files.createFile(shared.resolve("somebody.txt"));
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> TrialHome.open(shared))
			.withMessageContaining("holds other things");
		assertThat(permissions(shared)).isEqualTo("rwxrwxrwx");
	}

	@Test
	void homeThatOnlyHoldsTheKeysOfDocumentsIsOurs() throws Exception {
		Path home = Files.createDirectory(this.folder.resolve("home"));
		Files.createFile(home.resolve("keys.json"));
		Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
		TrialHome.open(home).close();
		assertThat(permissions(home)).isEqualTo("rwx------");
	}

	@Test
	void homeThatIsAFileIsRefusedInOneSentence() throws Exception {
		Path file = Files.createFile(this.folder.resolve("file"));
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> TrialHome.open(file))
			.withMessageContaining("Name a folder that you can write to.");
	}

	private static String permissions(Path path) throws Exception {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
