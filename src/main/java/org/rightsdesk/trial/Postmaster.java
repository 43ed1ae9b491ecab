package org.rightsdesk.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the server wrote about itself into postmaster.pid, and whether that process still
 * exists.
 *
 * @param startedAt in UTC; the system may since have given its number to another process
 */
record Postmaster(long pid, Instant startedAt, int port) {

	private static final Duration SAME_START = Duration.ofSeconds(60);

	/** Empty if there is no such file, or one that says nothing useful. */
	static Optional<Postmaster> in(Path data) throws IOException {
		Path file = file(data);
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		List<String> lines = Files.readAllLines(file);
		try {
			return Optional.of(new Postmaster(Long.parseLong(lines.get(0).strip()),
					Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
					Integer.parseInt(lines.get(3).strip())));
		}
		catch (NumberFormatException | IndexOutOfBoundsException ex) {
			return Optional.empty();
		}
	}

	static Path file(Path data) {
		return data.resolve("postmaster.pid");
	}

	boolean isAlive() {
		Optional<ProcessHandle> process = ProcessHandle.of(this.pid).filter(ProcessHandle::isAlive);
		return process.isPresent() && !isZombie() && startedThen(process.get());
	}

	private boolean startedThen(ProcessHandle process) {
		return process.info()
			.startInstant()
			.map((start) -> Duration.between(start, this.startedAt).abs().compareTo(SAME_START) < 0)
			.orElse(true);
	}

	/** Dead, but not yet buried: in containers nobody may ever do that. */
	private boolean isZombie() {
		Path status = Path.of("/proc", Long.toString(this.pid), "stat");
		try {
			String line = Files.exists(status) ? Files.readString(status) : "";
			return line.substring(line.lastIndexOf(')') + 1).strip().startsWith("Z");
		}
		catch (IOException ex) {
			return false;
		}
	}

}
