package org.rightsdesk.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts an application in a JVM of its own until it answers, and stops it.
 *
 * @param seconds from the start of the process to its first answer
 * @param cpuSeconds it has used until then
 * @param megabytes resident then
 */
record ForkedStart(double seconds, double cpuSeconds, double megabytes) {

	private static final Duration LONGEST = Duration.ofMinutes(3);

	static ForkedStart of(Class<?> application, String... settings) throws IOException, InterruptedException {
		long begun = System.nanoTime();
		Process process = running(application, settings);
		try {
			double seconds = (System.nanoTime() - begun) / 1e9;
			double cpu = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
			return new ForkedStart(seconds, cpu, resident(process.pid()));
		}
		finally {
			stop(process);
		}
	}

	/** One that answers already; the caller ends it. */
	static Process running(Class<?> application, String... settings) throws IOException, InterruptedException {
		int port = freePort();
		Path home = Files.createTempDirectory("bench");
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-cp",
						System.getProperty("java.class.path"), application.getName(), "--server.port=" + port));
		command.addAll(List.of(settings));
		Path log = Path.of("target", "bench-" + application.getSimpleName() + ".log");
		long begun = System.nanoTime();
		Process process = new ProcessBuilder(command).directory(home.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toAbsolutePath().toFile())
			.start();
		while (!answers(port)) {
			if (!process.isAlive() || System.nanoTime() - begun > LONGEST.toNanos()) {
				process.destroyForcibly();
				throw new IllegalStateException(application.getName() + " did not start, see " + log);
			}
			Thread.sleep(20);
		}
		return process;
	}

	static void stop(Process process) throws InterruptedException {
		process.destroy();
		if (!process.waitFor(60, TimeUnit.SECONDS)) {
			process.destroyForcibly();
		}
	}

	private static boolean answers(int port) {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/nothing")
				.toURL()
				.openConnection();
			connection.setConnectTimeout(500);
			connection.setReadTimeout(5000);
			return connection.getResponseCode() > 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static double resident(long pid) throws IOException {
		return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"))
			.stream()
			.filter((line) -> line.startsWith("VmRSS:"))
			.mapToDouble((line) -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
			.findFirst()
			.orElse(0);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
