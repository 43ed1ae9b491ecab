package org.rightsdesk.casework;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.engine.StaffAccount;
import org.rightsdesk.engine.StaffDirectory;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.Browser;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two people do something with the same task in the same moment: the second has read it
 * before the first is through, and waits for them.
 */
@RightsdeskTest
class SameMomentTest {

	private static final String ORGANISATION = "community-buying";

	private static final String IDENTITY = "userTask_checkIdentity";

	private static final StaffMember BOSS = new StaffMember("boss", Set.of("manager"), Set.of(ORGANISATION));

	private static final StaffMember CLERK = new StaffMember("m-ann", Set.of("case-handler"), Set.of(ORGANISATION));

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private StaffTasks staffTasks;

	@Autowired
	private WorkHandOut handOut;

	private CaseWalk walk;

	private String task;

	@BeforeEach
	void people() {
		this.directory.keepGroup("case-handler", "Handlers");
		for (String name : List.of("m-ann", "m-bob")) {
			this.directory.keepTrialPerson(
					new StaffAccount(name, "", "", name + "@example.org", Set.of("case-handler"), Set.of(ORGANISATION)),
					"trial");
		}
		this.walk = CaseWalk.submit(this.context, Submissions.of(ORGANISATION, this.clock.instant(),
				new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.ACCESS));
		this.task = this.walk.task(IDENTITY).getId();
	}

	@Test
	void ofTwoWhoAssignATaskTheSecondHearsItAndTheFirstCounts() {
		Visitor second = manager();
		inTheSameMoment(() -> assign("m-ann"), () -> assign(second, "m-bob"));
		assertThat(second.page().select("#refused").text()).contains(this.walk.reference(), "Somebody else was faster");
		assertThat(second.page().select("#done")).isEmpty();
		assertThat(second.page().getElementById("person").val()).isEqualTo("m-bob");
		assertThat(assignee()).isEqualTo("m-ann");
		assertThat(given()).singleElement().asString().endsWith(": m-ann");
		assertThat(assign(second, "m-bob").page().select("#done").text()).contains("m-bob has it now");
		assertThat(assignee()).isEqualTo("m-bob");
	}

	@Test
	void whoAssignsWhatIsJustBeingCompletedHearsIt() {
		Visitor second = manager();
		inTheSameMoment(this::complete, () -> assign(second, "m-bob"));
		assertThat(second.page().select("#refused").text()).contains("Somebody else was faster");
		assertThat(given()).isEmpty();
		movedOnOnce();
	}

	@Test
	void ofTwoWhoCompleteATaskTheSecondHearsItAndTheCaseGoesOnOnce() {
		Browser second = Browser.signedIn(this.port, "m-bob", "trial");
		HttpResponse<String> answer = inTheSameMoment(this::complete, () -> complete(second));
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("Please try again").doesNotContain("ENGINE", "Exception:");
		assertThat(complete(second).body()).contains("This task is not open any more");
		movedOnOnce();
	}

	@Test
	void whatIsJustGivenToSomebodyElseIsNotCompletedUnseen() {
		Browser second = Browser.signedIn(this.port, "m-bob", "trial");
		HttpResponse<String> answer = inTheSameMoment(() -> assign("m-ann"), () -> complete(second));
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("Please try again").doesNotContain("ENGINE");
		assertThat(this.walk.tasks()).containsExactly(IDENTITY);
		assertThat(assignee()).isEqualTo("m-ann");
		complete();
		movedOnOnce();
	}

	private <T> T inTheSameMoment(Runnable first, Supplier<T> second) {
		CompletableFuture<T> waiting = this.transaction.execute((status) -> {
			first.run();
			CompletableFuture<T> other = CompletableFuture.supplyAsync(second);
			await().atMost(Duration.ofSeconds(60)).until(() -> somebodyWaits() || other.isDone());
			assertThat(other).as("waits for the first").isNotDone();
			return other;
		});
		return waiting.join();
	}

	private boolean somebodyWaits() {
		return this.jdbc.sql("""
				select exists (select 1 from pg_stat_activity
				    where wait_event_type = 'Lock' and datname = current_database())""").query(Boolean.class).single();
	}

	private void assign(String username) {
		StaffMember to = new StaffMember(username, Set.of("case-handler"), Set.of(ORGANISATION));
		assertThat(this.handOut.tasks(List.of(this.task), to, BOSS).refused()).isEmpty();
	}

	private Visitor assign(Visitor visitor, String username) {
		return visitor.send("/staff/workload/tasks", "chosen", this.task, "action", "assign", "person", username);
	}

	private void complete() {
		this.staffTasks.complete(this.task, CLERK, Map.of("identityDecision", "ENOUGH"));
	}

	private HttpResponse<String> complete(Browser browser) {
		return browser.json("POST", "/camunda/api/engine/engine/default/task/" + this.task + "/submit-form",
				"{\"variables\":{\"identityDecision\":{\"value\":\"ENOUGH\"}}}");
	}

	private void movedOnOnce() {
		this.walk.runJobs();
		assertThat(this.walk.tasks()).isNotEmpty().doesNotHaveDuplicates().doesNotContain(IDENTITY);
		assertThat(this.walk.trace("verifyIdentity")).filteredOn(IDENTITY::equals).hasSize(1);
	}

	private Visitor manager() {
		return Visitor.staff(this.mvc, this.clock, "other", "manager", ORGANISATION).open("/staff/workload/tasks");
	}

	private String assignee() {
		return this.walk.task(IDENTITY).getAssignee();
	}

	private List<String> given() {
		return this.walk.bean(RequestLog.class)
			.of(this.walk.id())
			.stream()
			.filter((entry) -> entry.what().equals("TASK_GIVEN"))
			.map(LogEntry::detail)
			.toList();
	}

}
