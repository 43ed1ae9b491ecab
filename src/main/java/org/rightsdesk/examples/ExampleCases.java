package org.rightsdesk.examples;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the example cases in the background once the application is ready, where nobody
 * has asked for anything yet.
 */
@Component
@OnlyWithExamples
public class ExampleCases {

	private static final Logger log = LoggerFactory.getLogger("org.rightsdesk");

	private final JdbcClient jdbc;

	private final Standstill standstill;

	private final ExamplePlayer player;

	private final ExampleRun run;

	private volatile boolean closing;

	private final CompletableFuture<Integer> failures = new CompletableFuture<>();

	ExampleCases(JdbcClient jdbc, Standstill standstill, ExamplePlayer player, ExampleRun run) {
		this.jdbc = jdbc;
		this.standstill = standstill;
		this.player = player;
		this.run = run;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void begin() {
		if (this.jdbc.sql("select exists (select 1 from request)").query(Boolean.class).single()) {
			this.failures.complete(0);
			return;
		}
		log.info("Making example cases of the last year in the background");
		Thread thread = new Thread(this::make, "example-cases");
		thread.setDaemon(true);
		thread.start();
	}

	/** What is then not there is missing, so the next start begins again. */
	@EventListener(ContextClosedEvent.class)
	void end() {
		this.closing = true;
	}

	private void make() {
		List<Example> table = ExampleTable.read();
		try {
			this.run.begun();
			this.standstill.during(() -> this.failures.complete(this.player.play(table, () -> !this.closing)));
			if (!this.closing) {
				this.run.completed();
				log.info("{} example cases are there: see them at /staff/figures as manager", table.size());
			}
		}
		catch (RuntimeException ex) {
			log.warn("The example cases are not complete", ex);
			this.failures.completeExceptionally(ex);
		}
	}

	/** Whether some are still missing. */
	public boolean underWay() {
		return !this.failures.isDone();
	}

	/** How many steps failed, when all are made. */
	Future<Integer> failures() {
		return this.failures;
	}

}
