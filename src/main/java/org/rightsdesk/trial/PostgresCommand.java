package org.rightsdesk.trial;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.zonky.test.db.postgres.util.LinuxUtils;

/** Runs PostgreSQL's own programs. */
final class PostgresCommand {

	private final Path programs;

	private final Path log;

	/**
	 * @param log where the last command's output goes; a file, because a pipe would stay
	 * open as long as the server runs
	 */
	PostgresCommand(Path programs, Path log) {
		this.programs = programs;
		this.log = log;
	}

	/** Waits for the program to end. */
	void run(String program, String... arguments) throws IOException {
		List<String> line = new ArrayList<>();
		if (LinuxUtils.isUnshareAvailable()) {
			// PostgreSQL refuses to run as root; so root becomes nobody in particular.
			line.addAll(List.of("unshare", "-U"));
		}
		line.add(this.programs.resolve("bin").resolve(program).toString());
		line.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(this.log.toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("PG") || name.startsWith("LC_"));
		builder.environment().put("LC_ALL", "C");
		int code = waitFor(builder.start());
		if (code != 0) {
			throw new IOException("%s ended with %d: %s".formatted(program, code, lastWords()));
		}
	}

	private static int waitFor(Process process) throws IOException {
		try {
			return process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("interrupted while waiting for " + process);
		}
	}

	private String lastWords() throws IOException {
		List<String> lines = Files.readAllLines(this.log).stream().filter((text) -> !text.isBlank()).toList();
		return String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
	}

}
