package org.rightsdesk.trial;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rightsdesk.testing.Patience.await;

/** On one home, as the starts of one trial follow each other. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class TrialDatabaseTest {

	@TempDir
	static Path folder;

	@Test
	void a1ServerIsSafeForDataAndClosedToOthers() throws Exception {
		try (TrialHome home = open(); TrialDatabase database = TrialDatabase.start(home)) {
			Map<String, String> expected = Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on",
					"listen_addresses", "127.0.0.1", "data_checksums", "on", "password_encryption", "scram-sha-256",
					"server_encoding", "UTF8");
			for (var setting : expected.entrySet()) {
				assertThat(ask(database, "show " + setting.getKey())).as(setting.getKey())
					.isEqualTo(setting.getValue());
			}
			assertThat(ask(database, "show server_version")).startsWith("17.");
			assertThat(ask(database, "select usesuper or usecreatedb from pg_user where usename = current_user"))
				.isEqualTo("f");
			assertThat(ask(database, "select nspowner::regrole from pg_namespace where nspname = 'rightsdesk'"))
				.isEqualTo("rightsdesk");
			assertThat(Path.of("/tmp/.s.PGSQL." + home.kept("database.port").orElseThrow())).doesNotExist();
			assertThat(rules(home)).isEqualTo("host all all 127.0.0.1/32 scram-sha-256");
			assertThatNobodyEntersWithoutThePassword(database);
		}
	}

	private static void assertThatNobodyEntersWithoutThePassword(TrialDatabase database) {
		for (String user : new String[] { "postgres", "rightsdesk" }) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(database.url(), user, "postgres").close());
		}
	}

	private static String rules(TrialHome home) throws Exception {
		return Files.readAllLines(home.path().resolve("postgres/data/pg_hba.conf"))
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.collect(Collectors.joining("\n"));
	}

	@Test
	void a2DataPortAndPasswordAreKeptBetweenStarts() throws Exception {
		String url;
		try (TrialHome home = open(); TrialDatabase database = TrialDatabase.start(home)) {
			url = database.url() + database.password();
			run(database, "create table kept (n int)");
			run(database, "insert into kept values (1)");
		}
		try (TrialHome home = open(); TrialDatabase database = TrialDatabase.start(home)) {
			assertThat(database.url() + database.password()).isEqualTo(url);
			assertThat(ask(database, "select count(*) from kept")).isEqualTo("1");
		}
	}

	@Test
	void a3PortTakenByAnotherProgramIsLeftToIt() throws Exception {
		try (TrialHome home = open(); ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			home.keep("database.port", Integer.toString(other.getLocalPort()));
			try (TrialDatabase database = TrialDatabase.start(home)) {
				assertThat(database.url()).doesNotContain(":" + other.getLocalPort() + "/");
				assertThat(ask(database, "select count(*) from kept")).isEqualTo("1");
			}
		}
	}

	@Test
	void a4DamagedPortIsReplaced() throws Exception {
		try (TrialHome home = open()) {
			home.keep("database.port", "54x3");
			try (TrialDatabase database = TrialDatabase.start(home)) {
				assertThat(ask(database, "select count(*) from kept")).isEqualTo("1");
			}
		}
	}

	@Test
	void a5FileOfADeadServerWhoseNumberIsInUseDoesNotHinder() throws Exception {
		Files.writeString(folder.resolve("home/postgres/data/postmaster.pid"),
				ProcessHandle.current().pid() + "\n" + folder + "\n1000000000\n5432\n\n127.0.0.1\n0 0\nready\n");
		try (TrialHome home = open(); TrialDatabase database = TrialDatabase.start(home)) {
			assertThat(ask(database, "select count(*) from kept")).isEqualTo("1");
		}
	}

	@Test
	void a6KilledServerComesBackByItselfAndHasEverythingAcknowledged() throws Exception {
		try (TrialHome home = open(); TrialDatabase database = TrialDatabase.start(home)) {
			for (int round = 0; round < 3; round++) {
				int acknowledged = writeUntilKilled(home, database);
				await().ignoreExceptions()
					.until(() -> Integer.parseInt(ask(database, "select max(n) from kept")) >= acknowledged);
			}
		}
	}

	/** Commits row after row while the server is killed. */
	private static int writeUntilKilled(TrialHome home, TrialDatabase database) throws Exception {
		int last = Integer.parseInt(ask(database, "select max(n) from kept"));
		long pid = Postmaster.in(home.path().resolve("postgres/data")).orElseThrow().pid();
		int killAt = last + 300;
		try (Connection connection = connect(database); var insert = connection.createStatement()) {
			while (true) {
				insert.execute("insert into kept values (" + (last + 1) + ")");
				last++;
				if (last == killAt) {
					Process kill = new ProcessBuilder("kill", "-9", Long.toString(pid)).start();
					assertThat(kill.waitFor()).isZero();
				}
			}
		}
		catch (SQLException ex) {
			return last;
		}
	}

	@Test
	void a7LostPasswordsAreSaidPlainly() throws Exception {
		Files.delete(folder.resolve("home/trial.properties"));
		try (TrialHome home = open()) {
			assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> TrialDatabase.start(home))
				.withMessageContaining("no longer its password");
		}
	}

	@Test
	void a8ProgramsAndDataBelongToTheOwnerOnly() throws Exception {
		Path postgres = folder.resolve("home/postgres");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(postgres))).isEqualTo("rwx------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(postgres.resolve("data"))))
			.isEqualTo("rwx------");
		try (var programs = Files.walk(postgres)) {
			assertThat(programs.filter((path) -> path.toString().contains("programs-"))
				.filter((path) -> !Files.isSymbolicLink(path))
				.filter(TrialDatabaseTest::openToOthers)).isEmpty();
		}
	}

	private static boolean openToOthers(Path path) {
		try {
			return OwnerOnly.openToOthers(path);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static TrialHome open() {
		return TrialHome.open(folder.resolve("home"));
	}

	private static Connection connect(TrialDatabase database) throws SQLException {
		return DriverManager.getConnection(database.url() + "?currentSchema=rightsdesk", "rightsdesk",
				database.password());
	}

	private static void run(TrialDatabase database, String sql) throws SQLException {
		try (Connection connection = connect(database); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String ask(TrialDatabase database, String sql) throws SQLException {
		try (Connection connection = connect(database);
				var statement = connection.createStatement();
				var rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

}
