package org.rightsdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.deadline.Corrections.Corrected;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.ReceiptDay;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.deadline.ClockEventType.IDENTITY_RECEIVED;
import static org.rightsdesk.deadline.ClockEventType.IDENTITY_REQUESTED;
import static org.rightsdesk.deadline.ClockEventType.RECEIVED;

/**
 * Recorded as received on Monday 2 March 2026 in England: due on Thursday 2 April 2026.
 */
@RightsdeskTest
class CorrectionsTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	private static final String WHY = "The envelope has another date stamp";

	@Autowired
	private Requests requests;

	@Autowired
	private Deadlines deadlines;

	@Autowired
	private Corrections corrections;

	@Autowired
	private ReceiptDay receipts;

	@Autowired
	private RequestLog log;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private SubjectRequest request;

	private UUID lineId;

	@BeforeEach
	void receive() {
		this.clock.set(RECEIVED_AT);
		this.request = this.requests.register(Submissions.access("trade-body", RECEIVED_AT), "requester");
		this.lineId = this.requests.lines(this.request.id()).get(0).id();
		this.deadlines.open(this.lineId);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void aCorrectedReceiptMovesTheDateAndKeepsWhatWasRecorded() {
		this.clock.set(Instant.parse("2026-03-10T09:00:00Z"));
		Corrected corrected = correct(RECEIVED, "2026-02-23");
		assertThat(corrected.dueBefore()).isEqualTo("2026-04-02");
		assertThat(corrected.dueNow()).isEqualTo("2026-03-23");
		assertThat(corrected.inWords())
			.isEqualTo("Request received: 23 February 2026, not 2 March 2026. The answer is due on 23 March 2026.");
		assertThat(this.deadlines.of(this.lineId).dueDate()).isEqualTo("2026-03-23");
		assertThat(this.receipts.of(this.request)).isEqualTo("2026-02-23");
		assertThat(this.requests.get(this.request.id()).receivedOn()).isEqualTo("2026-03-02");
		assertThat(this.deadlines.milestones(this.lineId)).extracting(Milestone::dueAt)
			.contains(Instant.parse("2026-03-23T00:00:00Z"))
			.doesNotContain(Instant.parse("2026-04-01T23:00:00Z"));
	}

	@Test
	void theHistoryShowsBeforeAndAfterWithWhoAndWhy() {
		this.clock.set(Instant.parse("2026-03-10T09:00:00Z"));
		correct(RECEIVED, "2026-02-23");
		correct(RECEIVED, "2026-02-24");
		RecordedEvent event = this.corrections.recorded(this.lineId).get(0);
		assertThat(event.first()).isEqualTo(ClockEvent.at(RECEIVED, RECEIVED_AT));
		assertThat(event.event()).isEqualTo(ClockEvent.on(RECEIVED, LocalDate.of(2026, 2, 24)));
		assertThat(event.corrections()).hasSize(2).allSatisfy((correction) -> {
			assertThat(correction.by()).isEqualTo("officer");
			assertThat(correction.because()).isEqualTo(WHY);
		});
		assertThat(event.corrections().get(1).before().on()).isEqualTo("2026-02-23");
		assertThat(this.deadlines.events(this.lineId)).containsExactly(event.event());
		assertThat(this.log.of(this.request.id())).filteredOn((entry) -> entry.what().equals("DATE_CORRECTED"))
			.hasSize(2)
			.extracting(LogEntry::who)
			.containsOnly("officer");
	}

	@Test
	void aCorrectionThatMakesTheCaseOverdueSaysSoAtOnce() {
		this.clock.set(Instant.parse("2026-03-25T09:00:00Z"));
		Corrected corrected = correct(RECEIVED, "2026-02-23");
		assertThat(corrected.overdue()).isTrue();
		assertThat(corrected.inWords()).endsWith("The case is overdue: the answer was due on 23 March 2026.");
		assertThat(this.deadlines.milestones(this.lineId)).filteredOn((milestone) -> milestone.doneAt() == null)
			.singleElement()
			.satisfies((overdue) -> {
				assertThat(overdue.kind()).isEqualTo(MilestoneKind.OVERDUE);
				assertThat(overdue.dueAt()).isBefore(this.clock.instant());
			});
	}

	@Test
	void c5ACorrectedDayOfTheProofMovesTheStart() {
		this.clock.set(Instant.parse("2026-03-20T09:00:00Z"));
		record(IDENTITY_REQUESTED, "2026-03-04");
		record(IDENTITY_RECEIVED, "2026-03-18");
		assertThat(this.deadlines.of(this.lineId).startDate()).isEqualTo("2026-03-18");
		correct(IDENTITY_RECEIVED, "2026-03-11");
		assertThat(this.deadlines.of(this.lineId).startDate()).isEqualTo("2026-03-11");
		assertThat(this.deadlines.of(this.lineId).dueDate()).isEqualTo("2026-04-13");
	}

	@Test
	void whatCannotHaveBeenIsRefusedWithAPlainSentence() {
		this.clock.set(Instant.parse("2026-03-20T09:00:00Z"));
		record(IDENTITY_REQUESTED, "2026-03-04");
		record(IDENTITY_RECEIVED, "2026-03-18");
		assertRefused(RECEIVED, "2026-03-02", "recorded already");
		assertRefused(RECEIVED, "2026-03-21", "in the future");
		assertRefused(RECEIVED, "2026-03-05", "dated before that day");
		assertRefused(IDENTITY_RECEIVED, "2026-03-01", "before the request was received");
		assertRefused(IDENTITY_RECEIVED, "2026-03-03", "before the question");
		assertRefused(IDENTITY_REQUESTED, "2026-03-19", "after the answer");
		assertThatThrownBy(
				() -> this.corrections.correct(this.lineId, id(RECEIVED), LocalDate.of(2026, 2, 23), " ", "o"))
			.hasMessageContaining("Write why");
		assertThatThrownBy(() -> this.corrections.correct(this.lineId, -1, LocalDate.of(2026, 2, 23), WHY, "o"))
			.hasMessageContaining("no such date");
		assertThat(this.corrections.recorded(this.lineId)).allMatch((event) -> event.corrections().isEmpty());
	}

	@Test
	void anEventIsNeverOverwritten() {
		assertThatThrownBy(() -> this.jdbc.sql("update clock_event set happened_on = '2026-02-23' where line_id = ?")
			.param(this.lineId)
			.update()).hasMessageContaining("append-only");
	}

	private Corrected correct(ClockEventType type, String on) {
		return this.corrections.correct(this.lineId, id(type), LocalDate.parse(on), WHY, "officer");
	}

	private void assertRefused(ClockEventType type, String on, String sentence) {
		assertThatThrownBy(() -> correct(type, on)).isInstanceOf(ClockEventRefused.class)
			.hasMessageContaining(sentence);
	}

	private long id(ClockEventType type) {
		return this.corrections.recorded(this.lineId)
			.stream()
			.filter((event) -> event.first().type() == type)
			.findFirst()
			.orElseThrow()
			.id();
	}

	private void record(ClockEventType type, String on) {
		this.deadlines.record(this.lineId, ClockEvent.on(type, LocalDate.parse(on)));
	}

}
