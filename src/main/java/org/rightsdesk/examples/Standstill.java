package org.rightsdesk.examples;

import java.util.List;

import org.rightsdesk.correspondence.OutboxWorkers;
import org.rightsdesk.engine.EngineByHand;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Keeps everything still that would do now what an example case is to do in its past:
 * timers, sweepers and the post. Pages go on.
 */
@Component
@OnlyWithExamples
class Standstill {

	private final EngineByHand engine;

	private final OutboxWorkers post;

	private final ObjectProvider<ThreadPoolTaskScheduler> sweepers;

	Standstill(EngineByHand engine, OutboxWorkers post, ObjectProvider<ThreadPoolTaskScheduler> sweepers) {
		this.engine = engine;
		this.post = post;
		this.sweepers = sweepers;
	}

	/** Does the work while all is still. */
	void during(Runnable work) {
		List<ThreadPoolTaskScheduler> paused = this.sweepers.stream().toList();
		paused.forEach(ThreadPoolTaskScheduler::stop);
		boolean posts = this.post.isRunning();
		this.post.stop();
		boolean runs = this.engine.stop();
		try {
			work.run();
		}
		finally {
			if (runs) {
				this.engine.start();
			}
			if (posts) {
				this.post.start();
			}
			paused.forEach(ThreadPoolTaskScheduler::start);
		}
	}

}
