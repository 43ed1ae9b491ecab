package org.rightsdesk.examples;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
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

	private final AtomicBoolean wanted = new AtomicBoolean();

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
		this.wanted.set(true);
	}

	/**
	 * Once all is ready: the search for due work starts with the event before this one,
	 * and what has not started cannot be kept still.
	 */
	@EventListener
	void start(AvailabilityChangeEvent<ReadinessState> now) {
		if (now.getState() != ReadinessState.ACCEPTING_TRAFFIC || !this.wanted.getAndSet(false)) {
			return;
		}
		Thread thread = new Thread(this::make, "example-cases");
		thread.setDaemon(true);
		thread.start();
	}

	/** Where the application ends meanwhile, the next start begins again. */
	private void make() {
		List<Example> table = ExampleTable.read();
		try {
			this.run.begun();
			this.standstill.during(() -> {
				int failed = this.player.play(table, this.standstill::goesOn);
				if (this.standstill.goesOn()) {
					this.run.completed();
				}
				this.failures.complete(failed);
			});
			if (this.standstill.goesOn()) {
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
