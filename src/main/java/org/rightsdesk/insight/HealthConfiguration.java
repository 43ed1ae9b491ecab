package org.rightsdesk.insight;

import java.io.File;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import javax.sql.DataSource;

import org.rightsdesk.engine.JobAcquisition;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is wrong, in a sentence that says what to do. Down is what ends when the
 * application is started again or what keeps people out; all else is degraded, so that
 * nothing restarts us because a mail server is away.
 */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

	static final Status DEGRADED = new Status("DEGRADED");

	/** Longer than a job may take that keeps a worker busy, and within a minute (R10). */
	static final Duration STANDSTILL = Duration.ofSeconds(45);

	static final Duration LONG_WAIT = Duration.ofMinutes(15);

	private static final long LITTLE_SPACE = 200L * 1024 * 1024;

	private final MessageSource texts;

	HealthConfiguration(MessageSource texts) {
		this.texts = texts;
	}

	@Bean
	HealthIndicator databaseHealthIndicator(DataSource database) {
		return () -> {
			try (Connection connection = database.getConnection()) {
				return connection.isValid(2) ? up() : problem(Status.DOWN, "database");
			}
			catch (SQLException ex) {
				return problem(Status.DOWN, "database");
			}
		};
	}

	/** Under the name of Camunda's own, which tells only whether it was started. */
	@Bean
	HealthIndicator jobExecutorHealthIndicator(JobAcquisition acquisition) {
		return () -> acquisition.sinceLastRound()
			.filter((since) -> since.compareTo(STANDSTILL) > 0)
			.map((since) -> problem(Status.DOWN, "jobExecutor", since.toSeconds()))
			.orElseGet(HealthConfiguration::up);
	}

	/** Under the name of Camunda's own, which tells only what the engine is called. */
	@Bean
	HealthIndicator processEngineHealthIndicator(Readings readings) {
		return () -> {
			Optional<Reading> now = readings.now();
			if (now.isEmpty()) {
				return problem(DEGRADED, "unread");
			}
			long incidents = now.get().incidents();
			return (incidents == 0) ? up() : problem(DEGRADED, "incidents", incidents);
		};
	}

	@Bean
	HealthIndicator mailServerHealthIndicator(MailServerProbe server) {
		return () -> server.isReached() ? up() : problem(DEGRADED, "mailServer");
	}

	@Bean
	HealthIndicator waitingMailHealthIndicator(Readings readings) {
		return () -> readings.now()
			.map((now) -> now.mail().oldest())
			.filter((oldest) -> oldest.compareTo(LONG_WAIT) > 0)
			.map((oldest) -> problem(DEGRADED, "waitingMail", oldest.toMinutes()))
			.orElseGet(HealthConfiguration::up);
	}

	@Bean
	HealthIndicator diskHealthIndicator() {
		return () -> (new File(".").getAbsoluteFile().getUsableSpace() < LITTLE_SPACE) ? problem(DEGRADED, "disk")
				: up();
	}

	private static Health up() {
		return Health.up().build();
	}

	private Health problem(Status status, String key, Object... arguments) {
		return Health.status(status)
			.withDetail("problem", this.texts.getMessage("health." + key, arguments, Locale.UK))
			.build();
	}

}
