package org.rightsdesk.insight;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.Browser;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the management port says is what a count by hand gives, and nothing about anybody.
 * Other tests leave cases behind, so what is asserted is the difference that a case
 * makes.
 */
@RightsdeskTest
class MetersTest {

	private static final Instant RECEIVED = Instant.parse("2027-09-06T09:00:00Z");

	/** Due on 6 October 2027, so that it is due soon and then overdue. */
	private static final Instant SOON = Instant.parse("2027-10-04T09:00:00Z");

	private static final Instant OVER = Instant.parse("2027-10-07T09:00:00Z");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ManagementService management;

	@Autowired
	private RuntimeService runtime;

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int managementPort;

	@BeforeEach
	void setClock() {
		at(RECEIVED.minusSeconds(86400));
		this.clock.set(RECEIVED);
		this.jdbc.sql("update outbox set status = 'CLOSED' where status = 'WAITING'").update();
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void anOpenLineCountsUnderItsRightAndThenAsDueSoonAndOverdue() {
		double open = now().lines("open", Right.RESTRICTION);
		double others = now().lines("open", Right.ACCESS);
		double soon = at(SOON).lines("due_soon", Right.RESTRICTION);
		double over = at(OVER).lines("overdue", Right.RESTRICTION);
		this.clock.set(RECEIVED);
		submit();
		Scrape after = now();
		assertThat(after.lines("open", Right.RESTRICTION)).isEqualTo(open + 1);
		assertThat(after.lines("open", Right.ACCESS)).isEqualTo(others);
		assertThat(at(SOON).lines("due_soon", Right.RESTRICTION)).isEqualTo(soon + 1);
		assertThat(at(OVER).lines("overdue", Right.RESTRICTION)).isEqualTo(over + 1);
	}

	@Test
	void theOldestMailThatWaitsIsTimedAndAFailedOneCounts() {
		assertThat(now().value("rightsdesk_mail_waiting_age_seconds")).isZero();
		double failed = now().value("rightsdesk_mail_failed");
		CaseWalk walk = submitWithMail();
		Scrape hour = at(RECEIVED.plusSeconds(3600));
		assertThat(hour.value("rightsdesk_mail_waiting")).isPositive();
		assertThat(hour.value("rightsdesk_mail_waiting_age_seconds")).isBetween(3400d, 3700d);
		this.jdbc.sql("update outbox set status = 'FAILED' where request_id = ? and status = 'WAITING'")
			.param(walk.id())
			.update();
		assertThat(now().value("rightsdesk_mail_failed")).isGreaterThan(failed);
	}

	@Test
	void mailOfAHeldCaseWaitsOnPurpose() {
		CaseWalk walk = submitWithMail();
		assertThat(now().value("rightsdesk_mail_waiting")).isPositive();
		this.jdbc.sql("update request set held = true where id = ?").param(walk.id()).update();
		this.jdbc.sql("update outbox set status = 'CLOSED' where status = 'WAITING' and request_id <> ?")
			.param(walk.id())
			.update();
		assertThat(at(RECEIVED.plusSeconds(7200)).value("rightsdesk_mail_waiting_age_seconds")).isZero();
	}

	@Test
	void aFailedStepIsAnIncidentAndADueOneABacklog() {
		Job timer = timer(submit());
		Scrape before = now();
		this.management.setJobRetries(timer.getId(), 0);
		Scrape failed = now();
		this.management.setJobRetries(timer.getId(), 3);
		assertThat(failed.value("rightsdesk_incidents")).isEqualTo(before.value("rightsdesk_incidents") + 1);
		this.management.setJobDuedate(timer.getId(), Date.from(RECEIVED.minusSeconds(60)));
		Scrape due = now();
		this.management.setJobDuedate(timer.getId(), timer.getDuedate());
		assertThat(due.value("rightsdesk_jobs_due")).isGreaterThan(before.value("rightsdesk_jobs_due"));
		assertThat(now().value("rightsdesk_incidents")).isEqualTo(before.value("rightsdesk_incidents"));
	}

	@Test
	void aScrapeSoonAfterAnotherAsksNothing() {
		double open = now().lines("open", Right.RESTRICTION);
		submit();
		assertThat(new ManagementPort(this.managementPort).scrape().lines("open", Right.RESTRICTION)).isEqualTo(open);
		assertThat(now().lines("open", Right.RESTRICTION)).isEqualTo(open + 1);
	}

	@Test
	void labelsAreCodesAndNoWordAboutAnybodyIsInIt() {
		CaseWalk walk = submit();
		Browser browser = new Browser(this.port);
		for (String path : List.of("/trade-body?name=Zebedee", "/r/Zebedee", "/Zebedee", "/n/Plantagenet",
				"/staff/cases/" + walk.reference(), "/camunda/app/Zebedee")) {
			browser.get(path);
		}
		Scrape scrape = now();
		assertThat(scrape.ours()).isNotEmpty()
			.allMatch((line) -> line
				.matches("rightsdesk_[a-z_]+(\\{right=\"[A-Z_]+\"})? [0-9.E]+|.*_acquisition_.* NaN"));
		assertThat(scrape.text()).contains("http_server_requests_seconds_count")
			.doesNotContainIgnoringCase("Zebedee")
			.doesNotContainIgnoringCase("Plantagenet")
			.doesNotContain(walk.reference(), walk.id().toString());
	}

	@Test
	void everyRightHasEachOfItsMeters() {
		Scrape scrape = now();
		for (Right right : Right.values()) {
			for (String state : List.of("open", "overdue", "due_soon")) {
				assertThat(scrape.lines(state, right)).isNotNegative();
			}
		}
		assertThat(scrape.value("rightsdesk_jobs_acquisition_age_seconds")).as("no jobs run in this test").isNaN();
	}

	private CaseWalk submit() {
		return CaseWalk.submit(this.context, Submissions.of("trade-body", this.clock.instant(),
				new NewParty("Zebedee Plantagenet", "zebedee.p@example.com", "", "", "", ""), Right.RESTRICTION));
	}

	private CaseWalk submitWithMail() {
		CaseWalk walk = submit();
		walk.bean(Letters.class).sendLink(walk.id());
		return walk;
	}

	private Job timer(CaseWalk walk) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(walk.reference())
			.list()
			.stream()
			.flatMap((one) -> this.management.createJobQuery().processInstanceId(one.getId()).timers().list().stream())
			.filter((job) -> job.getDuedate().after(Date.from(this.clock.instant())))
			.findFirst()
			.orElseThrow();
	}

	private Scrape now() {
		this.clock.advance(Lately.KEPT.plusSeconds(1));
		return new ManagementPort(this.managementPort).scrape();
	}

	private Scrape at(Instant instant) {
		this.clock.set(instant);
		return now();
	}

}
