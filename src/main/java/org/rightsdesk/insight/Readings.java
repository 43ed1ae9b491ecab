package org.rightsdesk.insight;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.rightsdesk.engine.EngineLoad;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;

import org.springframework.stereotype.Component;

/**
 * Reads what an operator measures, once for a scrape and for whatever asks for health
 * meanwhile. A database that is away is waited for once, not by every gauge.
 */
@Component
class Readings {

	private static final Logger log = LoggerFactory.getLogger(Readings.class);

	private final OpenFigures open;

	private final List<String> organisations;

	private final OutboxLoad mail;

	private final EngineLoad engine;

	private final Lately<Optional<Reading>> lately;

	Readings(OpenFigures open, Organisations organisations, OutboxLoad mail, EngineLoad engine, Clock clock) {
		this.open = open;
		this.organisations = organisations.all().stream().map(Organisation::slug).toList();
		this.mail = mail;
		this.engine = engine;
		this.lately = new Lately<>(this::read, clock);
	}

	/** Empty while it cannot be read. */
	Optional<Reading> now() {
		return this.lately.get();
	}

	private Optional<Reading> read() {
		try {
			return Optional.of(new Reading(this.open.of(this.organisations), this.mail.now(), this.engine.incidents(),
					this.engine.dueJobs()));
		}
		catch (RuntimeException ex) {
			log.warn("The figures for the operator cannot be read: {}", ex.getClass().getSimpleName());
			return Optional.empty();
		}
	}

}
