package org.rightsdesk.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeTest {

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	private static final Pattern LINK = Pattern.compile("(?:\\]\\(|src=\")(?!http)([^)\"]+)[)\"]");

	@Test
	void isShortEnoughToRead() throws IOException {
		assertThat(readme()).hasSizeLessThan(200);
	}

	@Test
	void walkNamesOnlyWhatExists() throws IOException {
		assertThat(unknown(walk(readme()))).isEmpty();
	}

	@Test
	void walkNamesEveryModel() throws IOException {
		String walk = String.join("\n", walk(readme()));
		try (var models = Files.list(Path.of("processes"))) {
			assertThat(models.map((model) -> model.getFileName().toString())).allMatch(walk::contains);
		}
	}

	@Test
	void linksLeadSomewhere() throws IOException {
		assertThat(
				readme().stream().flatMap((line) -> matches(LINK, line)).filter((link) -> !Files.exists(Path.of(link))))
			.isEmpty();
	}

	@Test
	void walkOfSomethingThatDoesNotExistIsFound() throws IOException {
		assertThat(unknown(List.of("| x | `99-no-such-model.bpmn` | `NoSuchProcess` | `NoSuchFacade` |"))).hasSize(3);
	}

	private static List<String> unknown(List<String> rows) throws IOException {
		Set<String> known = known();
		return rows.stream().flatMap((row) -> matches(CODE, row)).filter((name) -> !known.contains(name)).toList();
	}

	private static List<String> walk(List<String> readme) {
		int start = readme.indexOf("## Walk a request");
		return readme.subList(start, readme.size())
			.stream()
			.skip(1)
			.takeWhile((line) -> !line.startsWith("## "))
			.filter((line) -> line.startsWith("|"))
			.toList();
	}

	private static Set<String> known() throws IOException {
		try (var models = Files.list(Path.of("processes")); var sources = Files.walk(Path.of("src/main/java"))) {
			var classes = sources.toList();
			return Stream
				.of(models.map((model) -> model.getFileName().toString()),
						classes.stream().map((file) -> file.getFileName().toString().replace(".java", "")),
						classes.stream()
							.filter(Files::isDirectory)
							.map((folder) -> Path.of("src/main/java").relativize(folder).toString().replace('/', '.')))
				.flatMap((names) -> names)
				.collect(Collectors.toSet());
		}
	}

	private static Stream<String> matches(Pattern pattern, String line) {
		return pattern.matcher(line).results().map((result) -> result.group(1));
	}

	private static List<String> readme() throws IOException {
		return Files.readAllLines(Path.of("README.md"));
	}

}
