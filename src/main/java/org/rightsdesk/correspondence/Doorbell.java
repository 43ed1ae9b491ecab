package org.rightsdesk.correspondence;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the workers that something may be due. Only a matter of speed: whoever does not
 * hear it looks by itself a few seconds later.
 */
@Component
class Doorbell {

	/** More rings than this tell the workers nothing new. */
	private static final int ENOUGH = 8;

	private final Semaphore rung = new Semaphore(0);

	/** Rings when the running transaction is committed. */
	void ringAfterCommit() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				ring();
			}
		});
	}

	void ring() {
		if (this.rung.availablePermits() < ENOUGH) {
			this.rung.release();
		}
	}

	void await(Duration atMost) throws InterruptedException {
		this.rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
	}

}
