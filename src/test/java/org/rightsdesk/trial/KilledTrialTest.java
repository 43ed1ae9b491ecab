package org.rightsdesk.trial;

import java.nio.file.Path;
import java.sql.DriverManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;

/** Kill -9 of the application, and the next start on the same home (R1, R3). */
class KilledTrialTest {

	private static final String COMMITTED = "committed ";

	@TempDir
	Path folder;

	@Test
	void nothingAcknowledgedIsLostWhenTheApplicationIsKilled() throws Exception {
		Path path = this.folder.resolve("home");
		int last = 0;
		for (int round = 1; round <= 3; round++) {
			last = commitUntilKilled(path, last + 1, 200 * round);
			Postmaster orphan = Postmaster.in(path.resolve("postgres/data")).orElseThrow();
			assertThat(orphan.isAlive()).as("the server outlives the application").isTrue();
			try (TrialHome home = TrialHome.open(path); TrialDatabase database = TrialDatabase.start(home)) {
				assertThat(orphan.isAlive()).as("the orphan was stopped").isFalse();
				assertThat(count(database)).isGreaterThanOrEqualTo(last);
				last = count(database);
			}
		}
		assertThat(Postmaster.in(path.resolve("postgres/data"))).isEmpty();
	}

	private static int commitUntilKilled(Path home, int first, int rows) throws Exception {
		try (ForkedJvm program = ForkedJvm.start(CommittingProgram.class, home.toString(), Integer.toString(first))) {
			await().until(() -> lastCommitted(program) >= first + rows);
			program.kill();
			return lastCommitted(program);
		}
	}

	private static int lastCommitted(ForkedJvm program) {
		return program.lines()
			.stream()
			.filter((line) -> line.matches(COMMITTED + "\\d+"))
			.mapToInt((line) -> Integer.parseInt(line.substring(COMMITTED.length())))
			.max()
			.orElse(0);
	}

	private static int count(TrialDatabase database) throws Exception {
		try (var connection = DriverManager.getConnection(database.url() + "?currentSchema=rightsdesk",
				TrialDatabase.NAME, database.password());
				var rows = connection.createStatement()
					.executeQuery("select count(*), max(n), count(distinct n) from acknowledged")) {
			rows.next();
			assertThat(rows.getInt(1)).isEqualTo(rows.getInt(2)).isEqualTo(rows.getInt(3));
			return rows.getInt(1);
		}
	}

}
