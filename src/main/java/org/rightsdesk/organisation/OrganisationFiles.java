package org.rightsdesk.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds the files, reads them and offers the result as the bean {@link Organisations}. An
 * initializer and not a bean method, so that a wrong file stops the start before a
 * database or an engine is started.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OrganisationFiles implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final String DIRECTORY = "rightsdesk.organisations";

	private static final String EXAMPLES = "rightsdesk.example-organisations";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Environment environment = context.getEnvironment();
		String directory = environment.getProperty(DIRECTORY, "");
		boolean examples = environment.getProperty(EXAMPLES, Boolean.class, true);
		Organisations organisations = load(examples, directory.isBlank() ? null : Path.of(directory.strip()));
		context.getBeanFactory().registerSingleton("organisations", organisations);
	}

	/**
	 * Reads all files.
	 * @param examples whether the five organisations that come with rightsdesk are there
	 * @param directory files that replace or add to them, or null
	 * @throws BadOrganisationFiles with one sentence per mistake in all files
	 */
	static Organisations load(boolean examples, Path directory) {
		List<String> mistakes = new ArrayList<>();
		Map<String, FoundFile> files = new TreeMap<>();
		if (examples) {
			addExamples(files);
		}
		if (directory != null) {
			addDirectory(files, directory, mistakes);
		}
		if (files.isEmpty() && mistakes.isEmpty()) {
			mistakes.add("There is no organisation: put one YAML file for each into the directory that " + DIRECTORY
					+ " names.");
		}
		List<Organisation> organisations = new ArrayList<>();
		files.values()
			.forEach((file) -> organisations.add(OrganisationFile.read(file.name(), file.content(), mistakes)));
		if (!mistakes.isEmpty()) {
			throw new BadOrganisationFiles(mistakes);
		}
		return new Organisations(organisations);
	}

	private static void addExamples(Map<String, FoundFile> files) {
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath:/organisations/*.yaml")) {
				files.put(file.getFilename(), new FoundFile("organisations/" + file.getFilename(), file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void addDirectory(Map<String, FoundFile> files, Path directory, List<String> mistakes) {
		if (!Files.isDirectory(directory)) {
			mistakes.add(DIRECTORY + " names " + directory + ", which is not a directory.");
			return;
		}
		try (Stream<Path> paths = Files.list(directory)) {
			paths.sorted().forEach((path) -> addFile(files, path, mistakes));
		}
		catch (IOException ex) {
			mistakes.add(DIRECTORY + " names " + directory + ", which cannot be read.");
		}
	}

	private static void addFile(Map<String, FoundFile> files, Path path, List<String> mistakes) {
		String name = path.getFileName().toString();
		if (name.endsWith(".yaml")) {
			files.put(name, new FoundFile(path.toString(), new FileSystemResource(path)));
		}
		else if (name.endsWith(".yml")) {
			mistakes.add(path + ": The file is not read; name it " + name.replaceFirst("\\.yml$", ".yaml") + ".");
		}
	}

	private record FoundFile(String name, Resource content) {
	}

}
