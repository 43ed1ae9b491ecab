package org.rightsdesk.correspondence;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.rightsdesk.testing.Patience.await;

/** Mail goes at once when the workers hear of it, and soon when they do not. */
@RightsdeskTest
@Import(MailCase.class)
class OutboxWorkersTest {

	private static final Duration NEVER = Duration.ofHours(1);

	@Autowired
	private MailCase cases;

	@Autowired
	private Letters letters;

	@Autowired
	private Delivery delivery;

	@Autowired
	private Doorbell doorbell;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void start() {
		this.jdbc.sql("update outbox set status = 'CLOSED' where status = 'WAITING'").update();
		this.cases.startServer();
	}

	@AfterEach
	void reset() {
		this.cases.reset();
	}

	@Test
	void aCommitWakesAWorker() {
		var workers = new OutboxWorkers(this.delivery, this.doorbell, 2, NEVER);
		workers.start();
		try {
			awaitSent(this.letters.send(this.cases.request().id(), MailCase.RECEIPT));
		}
		finally {
			workers.stop();
		}
	}

	@Test
	void aWorkerThatHearsNothingLooksByItself() {
		UUID id = this.letters.send(this.cases.request().id(), MailCase.RECEIPT);
		var workers = new OutboxWorkers(this.delivery, new Doorbell(), 1, Duration.ofMillis(50));
		workers.start();
		try {
			awaitSent(id);
		}
		finally {
			workers.stop();
		}
	}

	private void awaitSent(UUID id) {
		await().until(() -> this.letters.find(id).orElseThrow().state() == LetterState.SENT);
	}

}
