package org.rightsdesk.insight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.Browser;
import org.rightsdesk.testing.RightsdeskTest;
import org.yaml.snakeyaml.Yaml;

import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The dashboard and the alerts name only what is measured, and say what to do. */
@RightsdeskTest
class MonitoringFilesTest {

	/** Made by Prometheus itself. */
	private static final Set<String> OF_PROMETHEUS = Set.of("up");

	private static final Set<String> LABELS_OF_PROMETHEUS = Set.of("job", "instance");

	private static final Path FOLDER = Path.of("src/docs/monitoring");

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int managementPort;

	private Scrape scrape;

	@BeforeEach
	void fetch() {
		new Browser(this.port).get("/trade-body");
		this.scrape = new ManagementPort(this.managementPort).scrape();
	}

	@Test
	void alertsNameOnlyMetersThatExist() throws IOException {
		assertThat(alerts()).hasSizeGreaterThan(5);
		assertThat(unknown(alerts().stream().map((alert) -> alert.get("expr").toString()).toList())).isEmpty();
	}

	@Test
	void dashboardNamesOnlyMetersThatExist() throws IOException {
		assertThat(panels()).hasSizeGreaterThan(5);
		assertThat(unknown(panels())).isEmpty();
	}

	@Test
	void labelsAreThoseOfTheirMeters() throws IOException {
		List<String> all = Stream
			.concat(alerts().stream().map((alert) -> alert.get("expr").toString()), panels().stream())
			.toList();
		assertThat(all.stream().flatMap((one) -> MeterNames.labels(one).stream())).contains("right", "outcome",
				"instance");
		assertThat(unknownLabels(all)).isEmpty();
	}

	/** A label that an expression sums away is written as nothing. */
	@Test
	void wordsNameOnlyLabelsThatTheirExpressionKeeps() throws IOException {
		for (Map<String, Object> alert : alerts()) {
			Matcher named = Pattern.compile("\\$labels\\.(\\w+)").matcher(alert.get("annotations").toString());
			while (named.find()) {
				assertThat(MeterNames.labels(alert.get("expr").toString())).as("%s", alert.get("alert"))
					.contains(named.group(1));
			}
		}
		List<Map<String, String>> targets = JsonPath.read(Files.readString(FOLDER.resolve("dashboard.json")),
				"$.panels[*].targets[*]");
		for (Map<String, String> target : targets) {
			Matcher named = Pattern.compile("\\{\\{(\\w+)}}").matcher(target.get("legendFormat"));
			while (named.find()) {
				String expression = target.get("expr");
				assertThat(MeterNames.of(expression).contains(expression)
						|| MeterNames.labels(expression).contains(named.group(1)))
					.as(expression)
					.isTrue();
			}
		}
	}

	@Test
	void dashboardShowsEachOfOurMeters() throws IOException {
		Set<String> shown = new HashSet<>();
		panels().forEach((expression) -> shown.addAll(MeterNames.of(expression)));
		assertThat(this.scrape.names().stream().filter((name) -> name.startsWith("rightsdesk_"))).isNotEmpty()
			.isSubsetOf(shown);
	}

	@Test
	void eachAlertSaysInASentenceWhatIsWrongAndWhatToDo() throws IOException {
		assertThat(alerts()).allSatisfy((alert) -> {
			Map<?, ?> words = (Map<?, ?>) alert.get("annotations");
			for (String word : List.of("summary", "description")) {
				assertThat(words.get(word)).as("%s of %s", word, alert.get("alert"))
					.asString()
					.matches("[A-Zr].{20,}\\.");
			}
			assertThat(((Map<?, ?>) alert.get("labels")).get("severity")).isIn("critical", "warning");
			assertThat(alert).containsKey("for");
		});
		assertThat(alerts()).extracting((alert) -> alert.get("alert")).doesNotHaveDuplicates();
	}

	/** The guard itself. */
	@Test
	void aMeterThatIsNotThereIsNoticed() {
		assertThat(unknown(List.of("max by (right) (rightsdesk_lines_open{right=\"rightsdesk_x\"}) > 5",
				"sum(rate(rightsdesk_made_up_total[5m])) unless on (job) rightsdesk_lines_late offset 1d")))
			.containsExactly("rightsdesk_lines_late", "rightsdesk_made_up_total");
	}

	@Test
	void aLabelThatAMeterDoesNotHaveIsNoticed() {
		assertThat(
				unknownLabels(List.of("max by (right, team) (rightsdesk_lines_open{job=\"x\", state=~\"a|b\"}) > 5")))
			.containsExactly("state", "team");
	}

	private Set<String> unknownLabels(Collection<String> expressions) {
		Set<String> unknown = new TreeSet<>();
		for (String expression : expressions) {
			Set<String> labels = MeterNames.labels(expression);
			labels.removeAll(LABELS_OF_PROMETHEUS);
			MeterNames.of(expression).forEach((name) -> labels.removeAll(this.scrape.labels(name)));
			unknown.addAll(labels);
		}
		return unknown;
	}

	private Set<String> unknown(Collection<String> expressions) {
		Set<String> names = new TreeSet<>();
		expressions.forEach((expression) -> names.addAll(MeterNames.of(expression)));
		names.removeAll(OF_PROMETHEUS);
		names.removeAll(this.scrape.names());
		return names;
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> alerts() throws IOException {
		Map<String, List<Map<String, Object>>> file = new Yaml().load(Files.readString(FOLDER.resolve("alerts.yaml")));
		return file.get("groups")
			.stream()
			.flatMap((group) -> ((List<Map<String, Object>>) group.get("rules")).stream())
			.toList();
	}

	private static List<String> panels() throws IOException {
		return JsonPath.read(Files.readString(FOLDER.resolve("dashboard.json")), "$.panels[*].targets[*].expr");
	}

}
