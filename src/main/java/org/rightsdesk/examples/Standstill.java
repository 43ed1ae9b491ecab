package org.rightsdesk.examples;

import java.time.Duration;
import java.util.List;

import org.rightsdesk.correspondence.OutboxWorkers;
import org.rightsdesk.engine.EngineByHand;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Keeps everything still that would do now what an example case is to do in its past:
 * timers, sweepers and the post. Pages go on.
 */
@Component
@OnlyWithExamples
class Standstill {

	private static final Duration LONGEST = Duration.ofSeconds(20);

	private final EngineByHand engine;

	private final OutboxWorkers post;

	private final ObjectProvider<ThreadPoolTaskScheduler> sweepers;

	private volatile boolean ended;

	private volatile Thread worker;

	Standstill(EngineByHand engine, OutboxWorkers post, ObjectProvider<ThreadPoolTaskScheduler> sweepers) {
		this.engine = engine;
		this.post = post;
		this.sweepers = sweepers;
	}

	/** Waits for what is being done on its day, which needs all that is closed after. */
	@EventListener(ContextClosedEvent.class)
	void end() throws InterruptedException {
		this.ended = true;
		Thread works = this.worker;
		if (works != null) {
			works.join(LONGEST.toMillis());
		}
	}

	/** Whether the application has not begun to end. */
	boolean goesOn() {
		return !this.ended;
	}

	/** Does the work while all is still. */
	void during(Runnable work) {
		List<ThreadPoolTaskScheduler> paused = this.sweepers.stream().toList();
		paused.forEach(ThreadPoolTaskScheduler::stop);
		boolean posts = this.post.isRunning();
		this.post.stop();
		boolean runs = this.engine.stop();
		this.worker = Thread.currentThread();
		try {
			work.run();
		}
		finally {
			if (goesOn()) {
				start(runs, posts, paused);
			}
		}
	}

	private void start(boolean runs, boolean posts, List<ThreadPoolTaskScheduler> paused) {
		if (runs) {
			this.engine.start();
		}
		if (posts) {
			this.post.start();
		}
		paused.forEach(ThreadPoolTaskScheduler::start);
	}

}
