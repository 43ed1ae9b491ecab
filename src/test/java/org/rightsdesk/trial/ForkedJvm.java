package org.rightsdesk.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import static org.rightsdesk.testing.Patience.PATIENCE;

/** A program in a JVM of its own, which a test can kill. */
final class ForkedJvm implements AutoCloseable {

	private final Process process;

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private final Thread reader;

	private ForkedJvm(Process process) {
		this.process = process;
		this.reader = new Thread(this::read, "forked-output");
		this.reader.start();
	}

	static ForkedJvm start(Class<?> program, String... arguments) throws IOException {
		List<String> line = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m",
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), program.getName()));
		line.addAll(List.of(arguments));
		return new ForkedJvm(new ProcessBuilder(line).redirectErrorStream(true).start());
	}

	private void read() {
		try (BufferedReader output = this.process.inputReader()) {
			output.lines().forEach(this.lines::add);
		}
		catch (IOException | UncheckedIOException ex) {
			this.lines.add("(output cut off)");
		}
	}

	/** What it has written so far. */
	List<String> lines() {
		return List.copyOf(this.lines);
	}

	String output() {
		return String.join("\n", this.lines);
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	long pid() {
		return this.process.pid();
	}

	/** By the system's own kill -9: Java's would throw away the last lines. */
	void kill() throws IOException, InterruptedException {
		if (this.process.isAlive()) {
			new ProcessBuilder("kill", "-9", Long.toString(pid())).start().waitFor();
		}
		this.process.waitFor();
		this.reader.join();
	}

	/** As {@code kill} does it. */
	void terminate() throws IOException, InterruptedException {
		new ProcessBuilder("kill", Long.toString(pid())).start().waitFor();
	}

	/** Waits for its end and returns its exit code. */
	int await() throws InterruptedException {
		if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
			throw new AssertionError("Still running after %s:%n%s".formatted(PATIENCE, output()));
		}
		this.reader.join();
		return this.process.exitValue();
	}

	@Override
	public void close() throws IOException, InterruptedException {
		kill();
	}

}
