package org.rightsdesk.recipients;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Threads that call recipients every few seconds; others than those of the mail, which a
 * slow program must not hold up. Several nodes may run them.
 */
@Component
class CallWorkers {

	private static final Logger log = LoggerFactory.getLogger(CallWorkers.class);

	private final Caller caller;

	private final int workers;

	private final AtomicInteger busy = new AtomicInteger();

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> new Thread(task, "webhook"));

	CallWorkers(Caller caller, @Value("${rightsdesk.webhooks.workers:4}") int workers) {
		this.caller = caller;
		this.workers = workers;
	}

	@Scheduled(fixedDelayString = "${rightsdesk.webhooks.every:PT5S}",
			initialDelayString = "${rightsdesk.milestones.first:PT30S}")
	void wake() {
		while (this.busy.get() < this.workers) {
			this.busy.incrementAndGet();
			this.threads.submit(this::run);
		}
	}

	private void run() {
		try {
			this.caller.callDue();
		}
		catch (RuntimeException ex) {
			// The database may be away for a while; the next round tries again.
			log.warn("A round of calls ended early: {}", ex.getClass().getSimpleName());
		}
		finally {
			this.busy.decrementAndGet();
		}
	}

	/** A call that is on its way is made again if it is not recorded in time. */
	@PreDestroy
	void stop() {
		this.threads.shutdown();
	}

}
