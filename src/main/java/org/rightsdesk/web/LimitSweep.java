package org.rightsdesk.web;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets counters that are full again: they say nothing any more. */
@Component
class LimitSweep {

	private final JdbcClient jdbc;

	private final Clock clock;

	LimitSweep(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Leaves alone what another node is counting or sweeping just now. */
	@Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
	void sweep() {
		this.jdbc.sql("""
				delete from limit_counter where key_digest in
				    (select key_digest from limit_counter where expires_at < ? for update skip locked)""")
			.param(this.clock.millis())
			.update();
	}

}
