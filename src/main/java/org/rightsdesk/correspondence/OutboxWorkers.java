package org.rightsdesk.correspondence;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Threads that deliver: at once when mail was put in, and every few seconds by
 * themselves, so that nothing depends on being told. Several nodes may run them.
 */
@Component
public class OutboxWorkers implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(OutboxWorkers.class);

	private final Delivery delivery;

	private final Doorbell doorbell;

	private final int workers;

	private final Duration poll;

	private volatile ExecutorService threads;

	OutboxWorkers(Delivery delivery, Doorbell doorbell, @Value("${rightsdesk.outbox.workers:2}") int workers,
			@Value("${rightsdesk.outbox.poll:5s}") Duration poll) {
		this.delivery = delivery;
		this.doorbell = doorbell;
		this.workers = workers;
		this.poll = poll;
	}

	@Override
	public void start() {
		if (this.workers > 0) {
			ExecutorService started = Executors.newFixedThreadPool(this.workers, (task) -> new Thread(task, "outbox"));
			this.threads = started;
			for (int i = 0; i < this.workers; i++) {
				started.submit(this::run);
			}
		}
	}

	private void run() {
		while (this.threads != null) {
			try {
				this.doorbell.await(this.poll);
				this.delivery.deliverDue();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (RuntimeException ex) {
				// The database may be away for a while; the next round tries again.
				log.warn("A round of delivery ended early: {}", ex.getClass().getSimpleName());
			}
		}
	}

	/**
	 * Lets a mail that is on its way arrive and be recorded, so nothing is interrupted.
	 */
	@Override
	public void stop() {
		ExecutorService running = this.threads;
		this.threads = null;
		if (running != null) {
			running.shutdown();
			for (int i = 0; i < this.workers; i++) {
				this.doorbell.ring();
			}
			try {
				running.awaitTermination(30, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.threads != null;
	}

}
