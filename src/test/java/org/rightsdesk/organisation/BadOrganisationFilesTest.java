package org.rightsdesk.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class BadOrganisationFilesTest {

	private static final Path BAD = Path.of("src/test/resources/bad/organisations");

	@TempDir
	private Path directory;

	@ParameterizedTest
	@MethodSource("patches")
	void everyMistakeIsOneSentenceNamingFileAndField(Path patch) throws IOException {
		PatchedFile bad = PatchedFile.of(patch);
		Files.writeString(this.directory.resolve("community-buying.yaml"), bad.yaml());
		String file = this.directory.resolve("community-buying.yaml") + ": ";
		assertThat(mistakes()).containsExactlyInAnyOrderElementsOf(bad.expected().stream().map(file::concat).toList());
	}

	@ParameterizedTest
	@MethodSource("raw")
	void whatIsNotAPlainYamlMapIsRefusedWithItsLine(Path raw) throws IOException {
		Path file = Files.copy(raw, this.directory.resolve(raw.getFileName()));
		String expected = PatchedFile.expected(Files.readString(raw)).get(0);
		assertThat(mistakes()).first().asString().isEqualTo(file + ": " + expected);
	}

	@Test
	void aHugeFileIsNotRead() throws IOException {
		Files.writeString(this.directory.resolve("huge.yaml"), "# " + "x".repeat(300 * 1024));
		assertThat(mistakes())
			.containsExactly(this.directory.resolve("huge.yaml") + ": The file is larger than 256 KB.");
	}

	@Test
	void aFileInAnotherEncodingIsRefused() throws IOException {
		Files.write(this.directory.resolve("latin.yaml"), new byte[] { 'a', ':', ' ', (byte) 0xe9 });
		assertThat(mistakes()).containsExactly(this.directory.resolve("latin.yaml") + ": The file is not UTF-8 text.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "staff", "api", "r", "n", "camunda", "trial", "actuator", "assets", "deadline-calculator",
			"error", "privacy" })
	void ourOwnAddressesAreNoSlugs(String slug) throws IOException {
		String good = Files.readString(Path.of("src/main/resources/organisations/trade-body.yaml"));
		Path file = this.directory.resolve(slug + ".yaml");
		Files.writeString(file, good.replace("slug: trade-body", "slug: " + slug));
		assertThat(mistakes()).containsExactly(
				file + ": slug \"" + slug + "\" is an address that rightsdesk itself uses; choose another.");
	}

	@Test
	void mistakesOfAllFilesAreToldAtOnce() throws IOException {
		Files.writeString(this.directory.resolve("one.yaml"), "- a");
		Files.writeString(this.directory.resolve("two.yaml"), "- b");
		Files.writeString(this.directory.resolve("three.yml"), "slug: three");
		assertThat(mistakes()).containsExactlyInAnyOrder(
				this.directory.resolve("one.yaml") + ": The file must hold keys and values.",
				this.directory.resolve("two.yaml") + ": The file must hold keys and values.",
				this.directory.resolve("three.yml") + ": The file is not read; name it three.yaml.");
	}

	@Test
	void aDirectoryThatIsNotThereIsNamed() {
		this.directory = this.directory.resolve("nowhere");
		assertThat(mistakes())
			.containsExactly("rightsdesk.organisations names " + this.directory + ", which is not a directory.");
	}

	@Test
	void noOrganisationAtAllIsAMistake() {
		assertThat(mistakes())
			.containsExactly("There is no organisation: put one YAML file for each into the directory "
					+ "that rightsdesk.organisations names.");
	}

	private List<String> mistakes() {
		BadOrganisationFiles bad = catchThrowableOfType(BadOrganisationFiles.class,
				() -> OrganisationFiles.load(false, this.directory));
		assertThat(bad).as("a mistake was found").isNotNull();
		return bad.mistakes();
	}

	private static Stream<Path> patches() throws IOException {
		return Files.list(BAD.resolve("patches")).sorted();
	}

	private static Stream<Path> raw() throws IOException {
		return Files.list(BAD.resolve("raw")).sorted();
	}

}
