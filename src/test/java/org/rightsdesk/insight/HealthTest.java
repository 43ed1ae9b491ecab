package org.rightsdesk.insight;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.PATIENCE;

/** Whoever asks for health reads what is wrong and what to do, and nothing else. */
@RightsdeskTest
class HealthTest {

	/** Health is asked the day before, so that nothing of another test is remembered. */
	private static final Instant NOW = Instant.parse("2027-11-08T09:00:00Z");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JavaMailSenderImpl sender;

	@Autowired
	private ManagementService management;

	@LocalManagementPort
	private int managementPort;

	private ManagementPort port;

	private int mailPort;

	@BeforeEach
	void begin() {
		this.port = new ManagementPort(this.managementPort);
		this.mailPort = this.sender.getPort();
		this.clock.set(NOW.minus(Duration.ofDays(1)));
		this.port.health();
		this.clock.set(NOW);
		this.jdbc.sql("update outbox set status = 'CLOSED' where status = 'WAITING'").update();
	}

	@AfterEach
	void reset() {
		this.sender.setPort(this.mailPort);
		this.clock.reset();
	}

	@Test
	void mailThatHasBeenWaitingForAnHourIsTold() {
		this.context.getBean(Letters.class).sendLink(submit().id());
		assertThat(later("waitingMail", Lately.KEPT)).isEqualTo("UP: ");
		assertThat(later("waitingMail", Duration.ofHours(1)))
			.startsWith("DEGRADED: The oldest mail has been waiting for 60 minutes. Look at the mail server");
		assertThat(this.port.health().statusCode()).as("no reason to start again").isEqualTo(200);
		this.context.getBean(Delivery.class).deliverDue();
		assertThat(later("waitingMail", Lately.KEPT)).isEqualTo("UP: ");
	}

	@Test
	void aMailServerThatIsAwayIsTold() throws IOException {
		assertThat(later("mailServer", Lately.KEPT)).isEqualTo("UP: ");
		try (ServerSocket nobody = new ServerSocket(0)) {
			this.sender.setPort(nobody.getLocalPort());
		}
		assertThat(later("mailServer", Lately.KEPT)).startsWith("DEGRADED: The mail server cannot be reached");
		this.sender.setPort(this.mailPort);
		assertThat(later("mailServer", Lately.KEPT)).isEqualTo("UP: ");
	}

	@Test
	void aMailServerThatSaysNothingIsNotWaitedFor() throws IOException {
		var configured = this.sender.getJavaMailProperties();
		String timeout = configured.getProperty("mail.smtp.timeout");
		configured.setProperty("mail.smtp.timeout", Long.toString(PATIENCE.toMillis()));
		try (ServerSocket silent = new ServerSocket(0)) {
			this.sender.setPort(silent.getLocalPort());
			long before = System.nanoTime();
			assertThat(later("mailServer", Lately.KEPT)).startsWith("DEGRADED: ");
			assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE);
		}
		finally {
			configured.setProperty("mail.smtp.timeout", timeout);
		}
	}

	@Test
	void aStepThatFailedIsTold() {
		submit();
		Job job = this.management.createJobQuery().timers().withRetriesLeft().listPage(0, 1).get(0);
		this.management.setJobRetries(job.getId(), 0);
		try {
			assertThat(later("processEngine", Lately.KEPT)).startsWith("DEGRADED: ")
				.contains("Open Incidents in Cockpit");
		}
		finally {
			this.management.setJobRetries(job.getId(), 3);
		}
	}

	@Test
	void anybodyReadsTheSentencesAndNoMore() {
		String body = this.port.health().body();
		assertThat(body).contains("\"database\":{\"status\":\"UP\"}", "\"jobExecutor\":{\"status\":\"UP\"}",
				"\"disk\":{\"status\":\"UP\"}");
		assertThat(body.replaceAll("\"(problem|verifiedUntil|warning|status|details|components)\":", ""))
			.doesNotContainPattern("\"(validationQuery|location|path|name|lockOwner|total|version)\"")
			.doesNotContain("PostgreSQL 1", "127.0.0.1", "localhost", "/tmp", "jdbc:");
	}

	private String later(String check, Duration later) {
		this.clock.advance(later.plusSeconds(1));
		return this.port.health(check);
	}

	private CaseWalk submit() {
		return CaseWalk.submit(this.context, Submissions.of("trade-body", this.clock.instant(),
				new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.RESTRICTION));
	}

}
