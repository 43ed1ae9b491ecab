package org.rightsdesk.breach;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SpecialRule;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** law.md 5.9: 72 hours from becoming aware; Monday 2 March 2026 is the first day. */
@RightsdeskTest
@WalksEveryPath(AssessBreachProcess.ID)
class AssessBreachProcessTest {

	private static final String WHAT = "A letter of <b>Zebedee</b> went to the neighbour";

	private static final Instant REPORTED_AT = Instant.parse("2026-03-02T10:00:00Z");

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@Autowired
	Breaches breaches;

	@Autowired
	StaffTasks staffTasks;

	@Autowired
	JdbcClient jdbc;

	CaseWalk walk;

	@BeforeEach
	void caseIsIn() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
		this.walk = CaseWalk.submit(this.context, Submissions.access("repairs-service", this.clock.instant()));
		this.clock.set(REPORTED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void repairsServicePromisesTheSameWorkingDay() {
		SpecialRule rule = this.context.getBean(Organisations.class)
			.get("repairs-service")
			.special(SpecialRule.Code.BREACH)
			.orElseThrow();
		assertThat(rule.staff()).contains("the same working day", "72 hours of our becoming aware");
		report(null);
		Task task = this.walk.task("userTask_assessBreach");
		assertThat(task.getDueDate().toInstant()).isEqualTo("2026-03-02T23:59:00Z");
		assertThat(task.getFollowUpDate().toInstant()).isBetween("2026-03-05T10:00:00Z", "2026-03-05T10:01:00Z");
		assertThat(mails("dpo@repairs-service.example.org")).singleElement()
			.asString()
			.contains(this.walk.reference(), "2 March 2026 at 10:00", "5 March 2026 at 10:00")
			.doesNotContain("Zebedee", "Lovelace", "neighbour");
	}

	@ParameterizedTest
	@CsvSource({
			// Saturday: the next working day is Monday.
			"2026-03-07T12:00:00Z, 2026-03-07T12:00:00Z, 2026-03-09T23:59:00Z",
			// Thursday before Easter in Scotland, in the evening; Good Friday is a
			// holiday.
			"2026-04-03T08:00:00Z, 2026-04-03T08:00:00Z, 2026-04-06T08:00:00Z",
			// Known since three days: the time of the law is over before the day is.
			"2026-03-05T12:00:00Z, 2026-03-02T12:00:00Z, 2026-03-05T12:00:00Z",
			// The evening belongs to the day in Scotland, also in summer.
			"2026-06-01T22:30:00Z, 2026-06-01T22:30:00Z, 2026-06-01T22:59:00Z" })
	void officerHasItTheSameWorkingDayAndNeverAfterTheLimit(Instant now, Instant aware, Instant due) {
		this.clock.set(now);
		report(aware);
		assertThat(this.walk.task("userTask_assessBreach").getDueDate().toInstant()).isEqualTo(due);
	}

	@Test
	void noRiskNeedsReasonsAndKeepsWhoAndWhen() {
		UUID id = report(null);
		assertThatThrownBy(() -> decide("NO_RISK")).hasMessageContaining("Write what you found");
		assess(id, null, null, null);
		decide("NO_RISK");
		assertThat(this.walk.trace(AssessBreachProcess.ID)).containsExactly("startEvent_breachReported",
				"userTask_assessBreach", "endEvent_noRiskFound");
		assertThat(only()).satisfies((breach) -> {
			assertThat(breach.decision()).isEqualTo(BreachDecision.NO_RISK);
			assertThat(breach.decidedBy()).isEqualTo("officer");
			assertThat(breach.decidedAt()).isNotNull();
			assertThat(breach.findings()).isEqualTo("The letter came back unopened");
		});
		assertThat(this.context.getBean(RequestLog.class).of(this.walk.id())).extracting(LogEntry::what)
			.contains("BREACH_REPORTED", "BREACH_ASSESSED", "BREACH_DECIDED");
	}

	@Test
	void regulatorIsToldBeforeItIsDecidedSoAndThePeopleWhereTheRiskIsHigh() {
		UUID id = report(null);
		assess(id, null, null, null);
		assertThatThrownBy(() -> decide("NOTIFY_REGULATOR")).hasMessageContaining("Record when the regulator was told")
			.hasMessageContaining("whether the risk to people is high");
		Instant told = this.clock.instant();
		assess(id, true, told, null);
		assertThatThrownBy(() -> decide("NOTIFY_REGULATOR")).hasMessageContaining("when the people were told");
		assess(id, true, told, told);
		decide("NOTIFY_REGULATOR");
		assertThat(this.walk.trace(AssessBreachProcess.ID)).endsWith("userTask_assessBreach",
				"endEvent_regulatorNotified");
		assertThat(only().decision()).isEqualTo(BreachDecision.NOTIFY_REGULATOR);
		assertThatIllegalStateException().isThrownBy(() -> assess(id, false, null, null))
			.withMessage("This possible breach is decided already, or there is none.");
		this.clock.set(Instant.parse("2026-03-09T10:00:00Z"));
		this.walk.runJobs();
		assertThat(mails("manager@repairs-service.example.org")).isEmpty();
	}

	@Test
	void managersHearAfter48And72HoursOnceEach() {
		report(Instant.parse("2026-03-02T09:30:00Z"));
		at("2026-03-04T09:29:00Z");
		assertThat(mails("manager@repairs-service.example.org")).isEmpty();
		at("2026-03-04T09:31:00Z");
		assertThat(mails("manager@repairs-service.example.org")).singleElement()
			.asString()
			.contains(this.walk.reference() + ": possible breach, not decided", "5 March 2026 at 09:30")
			.doesNotContain("Zebedee");
		at("2026-03-05T09:29:00Z");
		assertThat(mails("manager@repairs-service.example.org")).hasSize(1);
		at("2026-03-05T09:31:00Z");
		at("2026-03-06T09:31:00Z");
		assertThat(mails("manager@repairs-service.example.org")).hasSize(2)
			.last()
			.asString()
			.contains("the 72 hours are over", "still not decided");
		assertThat(this.walk.trace(AssessBreachProcess.ID)).contains("serviceTask_warnManagers",
				"serviceTask_alarmManagers");
		assertThat(this.walk.tasks()).contains("userTask_assessBreach");
	}

	@Test
	void whatIsReportedAfterTheLimitIsSaidOnceAndAsItIs() {
		this.clock.set(Instant.parse("2026-03-06T10:00:00Z"));
		report(REPORTED_AT);
		this.walk.runJobs();
		assertThat(mails("manager@repairs-service.example.org")).singleElement()
			.asString()
			.contains("the 72 hours are over");
	}

	@Test
	void clockOfTheRequestDoesNotMoveTheHoursAndItsEndEndsNothing() {
		report(null);
		Task before = this.walk.task("userTask_assessBreach");
		Deadlines deadlines = this.context.getBean(Deadlines.class);
		deadlines.record(this.walk.line().id(),
				ClockEvent.at(ClockEventType.CLARIFICATION_REQUESTED, this.clock.instant()));
		this.context.getBean(Lifecycle.class).withdraw(this.walk.id(), "requester");
		this.walk.runJobs();
		Task after = this.walk.task("userTask_assessBreach");
		assertThat(after.getFollowUpDate()).isEqualTo(before.getFollowUpDate());
		assertThat(after.getPriority()).isEqualTo(before.getPriority());
		assertThat(this.context.getBean(TaskService.class).getVariableLocal(after.getId(), "dueOn"))
			.isEqualTo("2026-03-05");
	}

	@Test
	void onlyAnOfficerDecides() {
		UUID id = report(null);
		assess(id, null, null, null);
		String task = this.walk.task("userTask_assessBreach").getId();
		Map<String, String> code = Map.of("breachDecision", "NO_RISK");
		assertThatIllegalStateException()
			.isThrownBy(() -> this.staffTasks.complete(task,
					new StaffMember("clerk", Set.of("case-handler"), Set.of("repairs-service")), code))
			.withMessage("Only a data protection officer decides on a possible breach.");
		assertThatIllegalStateException().isThrownBy(() -> this.staffTasks.complete(task,
				new StaffMember("officer", Set.of("officer"), Set.of("repairs-service")),
				Map.of("breachDecision", "LATER")))
			.withMessage("Choose one of the answers in the form.");
	}

	@Test
	void refusedInPlainSentences() {
		for (String nothing : new String[] { null, "", " \n", "\0" }) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> this.breaches.report(this.walk.id(), nothing, null, "x"))
				.withMessage("What happened: write it down.");
		}
		assertThatIllegalArgumentException().isThrownBy(() -> report(this.clock.instant().plusSeconds(60)))
			.withMessageStartingWith("Hour of becoming aware: it lies in the future");
		assertThatIllegalArgumentException().isThrownBy(() -> report(Instant.parse("0026-03-02T10:00:00Z")))
			.withMessageContaining("before 25 May 2018");
		assertThat(this.breaches.of(this.walk.id())).isEmpty();
		UUID id = report(null);
		Instant before = Instant.parse("2026-03-01T10:00:00Z");
		assertThatIllegalArgumentException().isThrownBy(() -> assess(id, null, before, null))
			.withMessageStartingWith("Regulator told: this lies before the hour of becoming aware");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> assess(id, true, null, this.clock.instant().plusSeconds(60)))
			.withMessageStartingWith("People told: this lies in the future");
		assertThatIllegalStateException().isThrownBy(() -> assess(UUID.randomUUID(), null, null, null));
		CaseWalk other = CaseWalk.submit(this.context, Submissions.access("repairs-service", this.clock.instant()));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.breaches.assess(other.id(), id, new Assessment("x", null, null, null), "officer"));
	}

	@Test
	void twoBreachesOfOneCaseAreTwoTasks() {
		UUID first = report(null);
		report(null);
		assertThat(this.walk.tasks().stream().filter("userTask_assessBreach"::equals)).hasSize(2);
		assess(first, null, null, null);
		String task = this.staffTasks.open(this.walk.reference())
			.stream()
			.filter((open) -> first.toString().equals(open.ids().get("breachId")))
			.findFirst()
			.orElseThrow()
			.id();
		this.staffTasks.complete(task, new StaffMember("officer", Set.of("officer"), Set.of("repairs-service")),
				Map.of("breachDecision", "NO_RISK"));
		assertThat(this.breaches.of(this.walk.id())).extracting(Breach::open).containsExactly(false, true);
	}

	private UUID report(Instant aware) {
		UUID id = this.breaches.report(this.walk.id(), WHAT, aware, "owner");
		this.walk.runJobs();
		return id;
	}

	private void assess(UUID id, Boolean highRisk, Instant notified, Instant told) {
		this.breaches.assess(this.walk.id(), id,
				new Assessment("The letter came back unopened", highRisk, notified, told), "officer");
	}

	private void decide(String code) {
		this.walk.officer("userTask_assessBreach", "breachDecision", code);
	}

	private Breach only() {
		List<Breach> all = this.breaches.of(this.walk.id());
		assertThat(all).hasSize(1);
		return all.get(0);
	}

	private void at(String moment) {
		this.clock.set(Instant.parse(moment));
		this.walk.runJobs();
	}

	private List<String> mails(String to) {
		return this.jdbc
			.sql("select subject || ' ' || body from outbox where address = ? and subject like ? order by created_at")
			.params(to, this.walk.reference() + "%")
			.query(String.class)
			.list();
	}

}
