package org.rightsdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Received on 2 March 2026, due on 2 April 2026. A start before this one had other
 * holidays, so that it told 3 April.
 */
@RightsdeskTest
class CalendarRecomputeTest {

	@Autowired
	private Requests requests;

	@Autowired
	private Deadlines deadlines;

	@Autowired
	private CalendarRecompute recompute;

	@Autowired
	private ToldDueDates told;

	@Autowired
	private RequestLog log;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@LocalManagementPort
	private int managementPort;

	private SubjectRequest request;

	private UUID lineId;

	@BeforeEach
	void receive() {
		Instant receivedAt = Instant.parse("2026-03-02T09:00:00Z");
		this.clock.set(receivedAt);
		this.request = this.requests.register(Submissions.access("trade-body", receivedAt), "requester");
		this.lineId = this.requests.lines(this.request.id()).get(0).id();
		this.deadlines.open(this.lineId);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void anOpenCaseWhoseDateMovedIsTold() {
		this.told.remember(this.lineId, LocalDate.of(2026, 4, 3));
		this.recompute.recompute();
		assertThat(moved()).singleElement().asString().contains("from 3 April 2026 to 2 April 2026");
		assertThat(reminders()).singleElement().asString().contains("now due on 2 April 2026");
		this.recompute.recompute();
		assertThat(moved()).as("told once").hasSize(1);
	}

	@Test
	void aCaseWhoseDateDidNotMoveIsLeftAlone() {
		this.recompute.recompute();
		assertThat(moved()).isEmpty();
	}

	@Test
	void aClosedCaseIsLeftAlone() {
		this.deadlines.record(this.lineId, ClockEvent.at(ClockEventType.RESPONDED, this.clock.instant()));
		this.told.remember(this.lineId, LocalDate.of(2026, 4, 3));
		this.recompute.recompute();
		assertThat(moved()).isEmpty();
	}

	@Test
	void theOperatorReadsInTheHealthUntilWhenTheCalendarIsChecked() {
		String health = RestClient.create("http://127.0.0.1:" + this.managementPort)
			.get()
			.uri("/actuator/health/calendar")
			.retrieve()
			.body(String.class);
		assertThat(health).contains("\"verifiedUntil\":2028", "\"status\":\"UP\"");
	}

	private List<String> moved() {
		return this.log.of(this.request.id())
			.stream()
			.filter((entry) -> entry.what().equals("DUE_DATE_MOVED"))
			.map((entry) -> entry.detail())
			.toList();
	}

	private List<String> reminders() {
		return this.jdbc.sql("select line from staff_reminder where line like ?")
			.param(this.request.reference().value() + "%")
			.query(String.class)
			.list();
	}

}
