package org.rightsdesk.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.camunda.bpm.engine.impl.jobexecutor.DefaultAcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

import org.springframework.stereotype.Service;

/**
 * Whether this node still looks for work that is due. One thread does, and when it dies
 * or hangs every timer stands still and nothing else shows it (R10).
 */
@Service
public class JobAcquisition {

	private final Clock clock;

	private volatile JobExecutor executor;

	private volatile Instant lastRound;

	JobAcquisition(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Since when nothing looked with success; empty on a node that runs no jobs. It looks
	 * at least once a second.
	 */
	public Optional<Duration> sinceLastRound() {
		JobExecutor watched = this.executor;
		if (watched == null || !watched.isActive()) {
			return Optional.empty();
		}
		Duration since = Duration.between(this.lastRound, this.clock.instant());
		return Optional.of(since.isNegative() ? Duration.ZERO : since);
	}

	/**
	 * Looks again after it was stopped, and is watched as before: what is stopped forgets
	 * who watches it.
	 */
	public void start() {
		watch(this.executor);
		this.executor.start();
	}

	void watch(JobExecutor executor) {
		this.lastRound = this.clock.instant();
		this.executor = executor;
		var rounds = new DefaultAcquireJobsCommandFactory(executor);
		executor.setAcquireJobsCmdFactory((jobs) -> {
			var round = rounds.getCommand(jobs);
			return (context) -> {
				var acquired = round.execute(context);
				this.lastRound = this.clock.instant();
				return acquired;
			};
		});
	}

}
