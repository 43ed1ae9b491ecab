package org.rightsdesk.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.RightsdeskApplication;
import org.rightsdesk.bad.helper.BadHelper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ArchitectureTest {

	private static final JavaClasses OURS = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackagesOf(RightsdeskApplication.class);

	private static final JavaClasses BAD = new ClassFileImporter().importClasses(BadHelper.class);

	static Stream<Arguments> rules() {
		return Stream.of(arguments("engine edge", ArchitectureRules.ENGINE_EDGE),
				arguments("no vague packages", ArchitectureRules.NO_VAGUE_PACKAGES),
				arguments("no vague names", ArchitectureRules.NO_VAGUE_NAMES),
				arguments("constructor injection", ArchitectureRules.CONSTRUCTOR_INJECTION),
				arguments("no standard streams", ArchitectureRules.NO_STANDARD_STREAMS),
				arguments("secure random only", ArchitectureRules.SECURE_RANDOM_ONLY),
				arguments("injected clock", ArchitectureRules.INJECTED_CLOCK));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rules")
	void codeKeeps(String name, ArchRule rule) {
		rule.check(OURS);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rules")
	void ruleCanFail(String name, ArchRule rule) {
		assertThatThrownBy(() -> rule.check(BAD)).isInstanceOf(AssertionError.class);
	}

	@Test
	void everyPackageSaysWhatItIsFor() throws IOException {
		assertThat(undescribed(Path.of("src/main/java/org/rightsdesk"))).isEmpty();
	}

	@Test
	void packageWithoutDescriptionIsFound() throws IOException {
		assertThat(undescribed(Path.of("src/test/java/org/rightsdesk/bad"))).isNotEmpty();
	}

	/** Packages below the root one that hold classes and no {@code package-info}. */
	private static java.util.List<Path> undescribed(Path root) throws IOException {
		try (var folders = Files.walk(root)) {
			return folders.filter(Files::isDirectory)
				.filter((folder) -> !folder.equals(root))
				.filter(ArchitectureTest::holdsClasses)
				.filter((folder) -> !Files.exists(folder.resolve("package-info.java")))
				.toList();
		}
	}

	private static boolean holdsClasses(Path folder) {
		try (var files = Files.list(folder)) {
			return files.anyMatch((file) -> file.toString().endsWith(".java"));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
