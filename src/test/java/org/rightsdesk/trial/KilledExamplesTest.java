package org.rightsdesk.trial;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.RightsdeskApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;

/** A start that is killed while it makes the example cases leaves no half year behind. */
class KilledExamplesTest {

	private static final Pattern READY = Pattern.compile("rightsdesk is ready: ");

	@TempDir
	Path home;

	@Test
	void nextStartBeginsAgainUnlessSomebodyHasAskedForSomething() throws Exception {
		try (ForkedJvm first = started()) {
			await().until(() -> !cases().isEmpty());
			first.kill();
		}
		List<String> left = cases();
		assertThat(left).isNotEmpty();
		List<String> kept;
		try (ForkedJvm second = started()) {
			assertThat(second.output()).contains("so they begin again").contains("Making example cases");
			assertThat(cases()).doesNotContainAnyElementsOf(left);
			await().until(() -> !cases().isEmpty());
			assertThat(ask(
					"update example_run set begun_at = begun_at - interval '2 years' returning 'as if asked for now'"))
				.hasSize(1);
			kept = cases();
			second.terminate();
			second.await();
			assertThat(second.lines()).noneMatch((line) -> line.matches("\\S+ (WARN|ERROR) .*"));
		}
		try (ForkedJvm third = started()) {
			assertThat(third.output()).contains("another rightsdesk.home makes the whole set")
				.doesNotContain("begin again", "Making example cases");
			assertThat(cases()).containsAll(kept);
			third.terminate();
			third.await();
		}
	}

	private ForkedJvm started() throws Exception {
		ForkedJvm trial = ForkedJvm.start(RightsdeskApplication.class, "--rightsdesk.home=" + this.home,
				"--server.port=0", "--management.server.port=0");
		await().until(() -> !trial.isAlive() || READY.matcher(trial.output()).find());
		assertThat(trial.isAlive()).as(trial.output()).isTrue();
		return trial;
	}

	private List<String> cases() throws Exception {
		return ask("select id::text from request order by 1");
	}

	/** Of the database of the trial that runs, or that a killed one left behind. */
	private List<String> ask(String sql) throws Exception {
		Properties kept = new Properties();
		kept.load(new StringReader(Files.readString(this.home.resolve("trial.properties"))));
		String url = "jdbc:postgresql://127.0.0.1:%s/rightsdesk?currentSchema=rightsdesk"
			.formatted(kept.getProperty("database.port"));
		List<String> found = new ArrayList<>();
		try (Connection connection = DriverManager.getConnection(url, TrialDatabase.NAME,
				kept.getProperty("database.password"));
				ResultSet rows = connection.createStatement().executeQuery(sql)) {
			while (rows.next()) {
				found.add(rows.getString(1));
			}
		}
		return found;
	}

}
