package org.rightsdesk.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** What docker-compose.yml promises; no container engine is needed to see it kept. */
class ComposeFileTest {

	private static final Path FILE = Path.of("docker-compose.yml");

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]+}");

	@TempDir
	Path folder;

	private Map<String, Map<String, Object>> services;

	@BeforeEach
	@SuppressWarnings("unchecked")
	void read() throws IOException {
		Map<String, Object> file = new Yaml().load(Files.readString(FILE));
		this.services = (Map<String, Map<String, Object>>) file.get("services");
	}

	@Test
	void onlyTheApplicationIsReachedAndOnlyFromThisMachine() {
		assertThat(this.services).containsOnlyKeys("app", "postgres", "mailpit");
		assertThat(this.services.get("app").get("ports")).isEqualTo(List.of("127.0.0.1:8080:8080"));
		assertThat(this.services.values()).filteredOn((service) -> service.containsKey("ports")).hasSize(1);
		assertThat(this.services.values())
			.noneMatch((service) -> service.containsKey("network_mode") || service.containsKey("privileged"));
	}

	@Test
	void eachServiceSaysWhetherItIsHealthyAndTheApplicationWaitsForTheOthers() {
		assertThat(this.services.values())
			.allSatisfy((service) -> assertThat((Map<?, ?>) service.get("healthcheck")).isNotEmpty());
		assertThat(this.services.get("app").get("depends_on")).isEqualTo(Map.of("postgres",
				Map.of("condition", "service_healthy"), "mailpit", Map.of("condition", "service_healthy")));
	}

	@Test
	void secretsComeByVariableAndNoneHasADefault() throws IOException {
		this.services.values()
			.forEach((service) -> environment(service).forEach((name, value) -> assertThat(
					!name.matches(".*(PASSWORD|SECRET|TOKEN).*") || value == null || VARIABLE.matcher(value).matches())
				.as(name)
				.isTrue()));
		assertThat(variables()).containsExactly("POSTGRES_PASSWORD", "RIGHTSDESK_BASE_URL",
				"RIGHTSDESK_DATABASE_PASSWORD");
		assertThat(Files.readString(FILE)).doesNotContain(":-").contains(variables());
		assertThat(Files.readString(Path.of("src/docker/Dockerfile"))).doesNotContainIgnoringCase("password");
	}

	@Test
	void productionStartsWithWhatTheApplicationIsGiven() throws IOException {
		Map<String, Object> given = given();
		assertThatNoException().isThrownBy(() -> ProductionChecks.check(production(given)));
		given.put("SPRING_DATASOURCE_PASSWORD", "short");
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> ProductionChecks.check(production(given)));
	}

	@Test
	void everyFileThatIsNamedIsThereAndCanBeRun() throws IOException {
		assertThat(FILE.resolveSibling("src/docker/create-database.sh")).exists();
		String image = Files.readString(Path.of("src/docker/Dockerfile"));
		assertThat(image).contains("USER rightsdesk", "HEALTHCHECK", "--layers", "ENTRYPOINT [\"/app/start.sh\"]");
		Matcher script = Pattern.compile("[a-z-]+\\.sh").matcher(image);
		while (script.find()) {
			assertThat(Path.of("src/docker", script.group())).isExecutable();
		}
		assertThat(Files.readString(Path.of("src/docker/start.sh"))).contains("umask 077",
				"-XX:+ExitOnOutOfMemoryError", "exec java");
	}

	/** The settings of production, under the environment of the container. */
	private static StandardEnvironment production(Map<String, Object> given) throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, given));
		new YamlPropertySourceLoader().load("production", new ClassPathResource("application-production.yaml"))
			.forEach(environment.getPropertySources()::addLast);
		return environment;
	}

	private Map<String, Object> given() throws IOException {
		Map<String, Object> given = new LinkedHashMap<>();
		environment(this.services.get("app")).forEach((name, value) -> {
			if (value != null) {
				given.put(name, value.startsWith("${RIGHTSDESK_BASE_URL") ? "https://requests.example.org"
						: VARIABLE.matcher(value).replaceAll("correct horse battery"));
			}
		});
		assertThat(given).containsEntry("SPRING_PROFILES_ACTIVE", "production")
			.containsEntry("RIGHTSDESK_KEYS_FILE", "/var/lib/rightsdesk/keys.json");
		Path keys = Files.createDirectory(this.folder.resolve("keys"),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		given.put("RIGHTSDESK_KEYS_FILE", keys.resolve("keys.json").toString());
		return given;
	}

	private static TreeSet<String> variables() throws IOException {
		TreeSet<String> names = new TreeSet<>();
		VARIABLE.matcher(Files.readString(FILE)).results().forEach((found) -> names.add(found.group(1)));
		return names;
	}

	private static Map<String, String> environment(Map<String, Object> service) {
		Map<String, String> environment = new LinkedHashMap<>();
		((Map<?, ?>) service.getOrDefault("environment", Map.of())).forEach(
				(name, value) -> environment.put(String.valueOf(name), (value != null) ? String.valueOf(value) : null));
		return environment;
	}

}
