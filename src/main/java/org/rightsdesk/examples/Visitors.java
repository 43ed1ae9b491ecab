package org.rightsdesk.examples;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.engine.EngineByHand;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who ask for something while the example cases are made do not wait for them. */
@Component
@OnlyWithExamples
class Visitors {

	private final JdbcClient jdbc;

	private final EngineByHand engine;

	private final Delivery delivery;

	private final Instant opened;

	Visitors(JdbcClient jdbc, EngineByHand engine, Delivery delivery, Clock clock) {
		this.jdbc = jdbc;
		this.engine = engine;
		this.delivery = delivery;
		this.opened = clock.instant();
	}

	/** Brings their cases and their mail on their way, by a thread of the present. */
	void serve() {
		List<String> references = this.jdbc.sql("select reference from request where received_at >= ?")
			.param(Timestamps.of(this.opened))
			.query(String.class)
			.list();
		if (!references.isEmpty()) {
			references.forEach(this.engine::runDueOf);
			this.delivery.deliverDue();
			references.forEach(this.engine::runDueOf);
		}
	}

}
