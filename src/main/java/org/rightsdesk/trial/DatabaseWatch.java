package org.rightsdesk.trial;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the trial's database again when something has killed it. What was acknowledged
 * is on its disk, and the connection pool finds the way back by itself.
 */
final class DatabaseWatch implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);

	private static final Duration EVERY = Duration.ofMillis(500);

	/** About a minute of trying; what is wrong then does not go away. */
	private static final int MOST_TRIES = 120;

	private final PostgresServer server;

	private final Restart restart;

	private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "trial-database-watch");
		thread.setDaemon(true);
		return thread;
	});

	private int tries;

	DatabaseWatch(PostgresServer server, Restart restart) {
		this.server = server;
		this.restart = restart;
	}

	void start() {
		this.executor.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void look() {
		try {
			if (this.tries < MOST_TRIES && this.server.hasDied()) {
				this.tries++;
				this.restart.run();
				this.tries = 0;
				log.warn("The trial's database had stopped and was started again; nothing that was saved is lost");
			}
		}
		catch (IOException | RuntimeException ex) {
			// At first that is normal: its orphans need a moment to go.
			if (this.tries == MOST_TRIES) {
				log.error(
						"The trial's database has stopped and does not start again; stop rightsdesk and start it anew",
						ex);
			}
		}
	}

	/** Waits for a restart under way, so that nothing is started after the end. */
	@Override
	public void close() {
		this.executor.shutdown();
		try {
			this.executor.awaitTermination(70, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Brings the server back. */
	@FunctionalInterface
	interface Restart {

		void run() throws IOException;

	}

}
