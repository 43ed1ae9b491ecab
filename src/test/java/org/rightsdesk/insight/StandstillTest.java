package org.rightsdesk.insight;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.engine.JobAcquisition;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;
import static org.rightsdesk.testing.Patience.PATIENCE;

/**
 * R5 and R10: what stands still is told within a minute, with jobs running as they do.
 */
@RightsdeskTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
@DirtiesContext
class StandstillTest {

	private static final String AGE = "rightsdesk_jobs_acquisition_age_seconds";

	@Autowired
	private JobExecutor executor;

	@Autowired
	private JobAcquisition acquisition;

	@Autowired
	private HikariDataSource database;

	@Autowired
	private TestClock clock;

	@LocalManagementPort
	private int managementPort;

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void aDeadAcquisitionThreadIsTold() throws InterruptedException {
		ManagementPort port = new ManagementPort(this.managementPort);
		awaitRounds();
		assertThat(port.scrape().value(AGE)).isLessThan(60);
		assertThat(port.health("jobExecutor")).isEqualTo("UP: ");
		assertThat(port.health().statusCode()).isEqualTo(200);
		CountDownLatch dead = new CountDownLatch(1);
		this.executor.setAcquireJobsCmdFactory((jobs) -> {
			dead.countDown();
			throw new Error("planted");
		});
		assertThat(dead.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(this.executor.isActive()).as("what Camunda's own check looks at").isTrue();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(port.scrape().value(AGE)).isGreaterThanOrEqualTo(60);
		assertThat(port.health("jobExecutor")).startsWith("DOWN: Nothing has looked for due work for ");
		assertThat(port.health().statusCode()).isEqualTo(503);
	}

	/** As while a trial makes its example cases. */
	@Test
	void whatWasStoppedOnPurposeIsWatchedAgain() {
		ManagementPort port = new ManagementPort(this.managementPort);
		this.executor.shutdown();
		this.clock.advance(Duration.ofMinutes(10));
		assertThat(port.health("jobExecutor")).isEqualTo("UP: ");
		this.acquisition.start();
		this.clock.advance(Duration.ofMinutes(1));
		awaitRounds();
		assertThat(port.health("jobExecutor")).isEqualTo("UP: ");
	}

	@Test
	void aDatabaseThatIsAwayIsToldUntilItIsBack() throws SQLException {
		ManagementPort port = new ManagementPort(this.managementPort);
		String name = this.database.getJdbcUrl().replaceAll(".*/(t\\d+).*", "$1");
		assertThat(port.health("database")).isEqualTo("UP: ");
		try (Connection server = DriverManager
			.getConnection(this.database.getJdbcUrl().replace("/" + name, "/postgres"), "postgres", "postgres")) {
			execute(server, "alter database " + name + " with allow_connections false");
			execute(server, "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
			this.clock.advance(Lately.KEPT.plusSeconds(1));
			assertThat(port.health("database")).startsWith("DOWN: The database does not answer");
			assertThat(port.health().statusCode()).isEqualTo(503);
			assertThat(port.scrape().value("rightsdesk_incidents")).as("not known").isNaN();
			execute(server, "alter database " + name + " with allow_connections true");
		}
		await().until(() -> port.health("database").equals("UP: "));
	}

	/** A round that another test set into the future does not count. */
	private void awaitRounds() {
		await().until(() -> this.acquisition.sinceLastRound().orElseThrow(),
				(since) -> since.compareTo(Duration.ZERO) > 0 && since.compareTo(Duration.ofSeconds(5)) < 0);
	}

	private static void execute(Connection server, String sql) throws SQLException {
		try (var statement = server.createStatement()) {
			statement.execute(sql);
		}
	}

}
