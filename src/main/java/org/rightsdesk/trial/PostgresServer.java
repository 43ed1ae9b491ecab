package org.rightsdesk.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL server in a folder of its own. It is driven by its own programs rather
 * than by the library that brings them: that one starts it without a password, and stops
 * it while the application still writes (ADR 0004).
 */
final class PostgresServer {

	/**
	 * On the command line, so that no file and no SQL weakens them. What is acknowledged
	 * is on the disk; nothing of a statement reaches the log.
	 */
	private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(Map.entry("fsync", "on"),
			Map.entry("full_page_writes", "on"), Map.entry("synchronous_commit", "on"),
			Map.entry("listen_addresses", "127.0.0.1"), Map.entry("unix_socket_directories", ""),
			Map.entry("password_encryption", "scram-sha-256"), Map.entry("max_connections", "60"),
			Map.entry("timezone", "UTC"), Map.entry("logging_collector", "on"),
			Map.entry("log_filename", "postgres-%a.log"), Map.entry("log_truncate_on_rotation", "on"),
			Map.entry("log_error_verbosity", "terse"), Map.entry("log_min_error_statement", "panic")));

	private static final String HBA = """
			# Written at each start. Loopback with a password, nothing else.
			host all all 127.0.0.1/32 scram-sha-256
			""";

	private final PostgresCommand command;

	private final Path folder;

	private final Path data;

	PostgresServer(Path folder) throws IOException {
		this.folder = OwnerOnly.folder(folder);
		this.data = folder.resolve("data");
		this.command = new PostgresCommand(PostgresPrograms.unpackInto(folder), folder.resolve("command.log"));
	}

	boolean isInitialised() {
		return Files.exists(this.data);
	}

	/** Makes an empty cluster, complete or not at all. */
	void initialise(String superuserPassword) throws IOException {
		Path draft = this.folder.resolve("data.new");
		FileSystemUtils.deleteRecursively(draft);
		Path password = this.folder.resolve("password");
		OwnerOnly.write(password, superuserPassword.getBytes(StandardCharsets.US_ASCII));
		try {
			this.command.run("initdb", "-D", draft.toString(), "-U", TrialDatabase.SUPERUSER, "--pwfile",
					password.toString(), "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin",
					"--builtin-locale=C.UTF-8", "--locale=C", "--data-checksums");
		}
		finally {
			Files.delete(password);
		}
		Files.move(draft, this.data, StandardCopyOption.ATOMIC_MOVE);
	}

	/** Starts it, after stopping one that an earlier instance has left behind. */
	void start(int port) throws IOException {
		stopOrphan();
		Files.writeString(this.data.resolve("pg_hba.conf"), HBA);
		this.command.run("pg_ctl", "start", "-w", "-t", "60", "-s", "-D", this.data.toString(), "-o", options(port));
	}

	private static String options(int port) {
		List<String> options = new ArrayList<>(List.of("-p", Integer.toString(port)));
		SETTINGS.forEach((name, value) -> {
			options.add("-c");
			options.add(name + "=" + value);
		});
		return String.join(" ", options);
	}

	private void stopOrphan() throws IOException {
		if (isRunning()) {
			stop();
		}
		// A dead server's file; the number in it may by now belong to any process, which
		// would make the new server refuse to start.
		Files.deleteIfExists(Postmaster.file(this.data));
	}

	boolean isRunning() throws IOException {
		return Postmaster.in(this.data).filter(Postmaster::isAlive).isPresent();
	}

	/** Certain, unlike the contrary of {@link #isRunning()}. */
	boolean hasDied() throws IOException {
		return Postmaster.in(this.data)
			.map((server) -> !server.isAlive())
			.orElseGet(() -> !Files.exists(Postmaster.file(this.data)));
	}

	/** Stops it, first politely; it recovers from either. */
	void stop() throws IOException {
		try {
			stop("fast");
		}
		catch (IOException ex) {
			if (isRunning()) {
				stop("immediate");
			}
		}
	}

	private void stop(String mode) throws IOException {
		this.command.run("pg_ctl", "stop", "-w", "-t", "30", "-s", "-m", mode, "-D", this.data.toString());
	}

}
