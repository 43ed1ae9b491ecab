package org.rightsdesk.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.FixtureOrders;
import org.rightsdesk.fulfilment.OwnerActions;
import org.rightsdesk.fulfilment.ProgramSearches;
import org.rightsdesk.fulfilment.SearchPlan;
import org.rightsdesk.fulfilment.SearchResult;
import org.rightsdesk.fulfilment.Searches;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemOrder;
import org.rightsdesk.fulfilment.SystemResult;
import org.rightsdesk.fulfilment.SystemTask;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.rectification.Rectification.Change;
import org.rightsdesk.rectification.Rectifications;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.ActedSystems;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The program of a system works in place of its owner (issue 6, point 13). */
@RightsdeskTest
@Import(FixtureOrders.class)
@WalksEveryPath({ "actForOwner", "searchSystem" })
@TestPropertySource(properties = { "rightsdesk.organisations=" + WorkerInterfaceTest.DIRECTORY,
		"rightsdesk.systems.tokens.repairs-service.newsletter=" + WorkerInterfaceTest.TOKEN,
		"rightsdesk.systems.tokens.repairs-service.call-recordings=" + WorkerInterfaceTest.OTHER_TOKEN,
		"rightsdesk.systems.tokens.repairs-service.payments=" + WorkerInterfaceTest.TOKEN })
class WorkerInterfaceTest {

	static final String DIRECTORY = "target/organisations-with-workers";

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	static final String TOKEN = "newsletter-0123456789-0123456789-0123456789";

	static final String OTHER_TOKEN = "recordings-0123456789-0123456789-0123456789";

	private static final ObjectMapper JSON = new ObjectMapper();

	/** The organisations are read before anything of the test is asked. */
	static {
		try {
			Path directory = Files.createDirectories(Path.of(DIRECTORY));
			String yaml = Files.readString(Path.of("src/main/resources/organisations/repairs-service.yaml"));
			for (String system : List.of("newsletter", "call-recordings")) {
				yaml = yaml.replace("  - id: " + system + "\n", "  - id: " + system + "\n    worker: true\n");
			}
			Files.writeString(directory.resolve("repairs-service.yaml"), yaml);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private SystemActions actions;

	@Autowired
	private TaskService tasks;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void programDoesTheWorkAndNobodyHasATask() {
		CaseWalk walk = acting("newsletter");
		assertThat(walk.tasks()).isEmpty();
		assertThat(worker().run((task) -> {
			assertThat(task.get("work").asText()).isEqualTo("LIFT_RESTRICTION");
			assertThat(task.get("instruction").asText()).contains("planted instruction");
			assertThat(task.get("person").get("name").asText()).isNotEmpty();
			assertThat(task.get("reference").asText()).isEqualTo(walk.reference());
			return "KEPT";
		})).isEqualTo(1);
		walk.runJobs();
		assertThat(action(walk)).satisfies((done) -> {
			assertThat(done.result()).isEqualTo(SystemResult.KEPT);
			assertThat(done.keptUntil()).isEqualTo("2030-01-31");
			assertThat(done.doneBy()).isEqualTo("worker:newsletter");
		});
		assertThat(running(walk)).isZero();
	}

	@Test
	void systemsWithoutAProgramAreTheirOwnersWork() {
		CaseWalk walk = acting("newsletter", "repairs-database");
		assertThat(walk.tasks()).containsExactly("userTask_actInSystem");
		assertThat(worker().run((task) -> "DONE")).isEqualTo(1);
		walk.runJobs();
		act(walk);
		assertThat(running(walk)).isZero();
	}

	@Test
	void afterTheLastTryTheOwnerDoesIt() {
		CaseWalk walk = acting("newsletter");
		for (int left = 3; left > 0; left--) {
			JsonNode task = worker().take(1).get(0);
			assertThat(task.get("triesLeft").asInt()).isEqualTo(left);
			assertThat(worker().failed(task, "planted failure " + left).statusCode()).isEqualTo(204);
			assertThat(worker().take(1)).isEmpty();
			this.clock.advance(WorkerDesk.WAIT.plusSeconds(1));
		}
		walk.runJobs();
		assertThat(walk.tasks()).containsExactly("userTask_actInSystem");
		assertThat(this.actions.workerFailures(action(walk).id())).hasSize(3).first().isEqualTo("planted failure 3");
		assertThat(action(walk).result()).isNull();
		act(walk);
		assertThat(running(walk)).isZero();
	}

	@Test
	void aProgramThatDoesNotComeIsNotWaitedFor() {
		CaseWalk walk = acting("newsletter");
		JsonNode task = worker().take(1).get(0);
		this.clock.set(Instant.parse("2026-03-04T00:30:00Z"));
		walk.runJobs();
		assertThat(walk.tasks()).containsExactly("userTask_actInSystem");
		assertThat(worker().done(task, "DONE").statusCode()).isEqualTo(409);
		act(walk);
		assertThat(running(walk)).isZero();
	}

	@Test
	void stepIsHandedOutOnceUntilItsLockRunsOut() {
		CaseWalk walk = acting("newsletter");
		JsonNode first = worker().take(1).get(0);
		assertThat(worker().take(1)).isEmpty();
		this.clock.advance(WorkerDesk.LOCK.plusSeconds(1));
		assertThat(worker().done(first, "DONE").statusCode()).isEqualTo(409);
		JsonNode second = worker().take(1).get(0);
		assertThat(worker().failed(first, "planted failure").statusCode()).isEqualTo(409);
		assertThat(worker().done(second, "DONE").statusCode()).isEqualTo(204);
		assertThat(worker().done(second, "DONE").statusCode()).isEqualTo(409);
		walk.runJobs();
		assertThat(running(walk)).isZero();
	}

	@Test
	void workOfAnotherSystemIsNotFound() {
		CaseWalk walk = acting("newsletter");
		SampleWorker other = new SampleWorker(address("repairs-service/call-recordings"), OTHER_TOKEN);
		assertThat(other.take(10)).isEmpty();
		JsonNode task = worker().take(1).get(0);
		assertThat(other.done(task, "DONE").statusCode()).isEqualTo(409);
		assertThat(worker().done(task, "DONE").statusCode()).isEqualTo(204);
		walk.runJobs();
		assertThat(running(walk)).isZero();
	}

	@Test
	void whoeverIsNotTheProgramHearsTheSame() {
		List<HttpResponse<String>> answers = List.of(call("repairs-service/newsletter", "wrong" + TOKEN),
				call("repairs-service/newsletter", ""), call("repairs-service/newsletter", OTHER_TOKEN),
				call("repairs-service/call-recordings", TOKEN), call("repairs-service/nothing", TOKEN),
				call("nobody/newsletter", TOKEN), call("repairs-service/payments", TOKEN));
		assertThat(answers).allSatisfy((answer) -> {
			assertThat(answer.statusCode()).isEqualTo(401);
			assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
			assertThat(answer.body()).isEqualTo(answers.get(0).body());
		});
	}

	@Test
	void bodyIsCheckedAndAFailureIsNoResult() {
		CaseWalk walk = acting("newsletter");
		JsonNode task = worker().take(1).get(0);
		String done = "/" + task.get("id").asText() + "/done";
		String key = task.get("key").asText();
		assertThat(worker().post(done, body("key", key, "result", "FAILED")).statusCode()).isEqualTo(400);
		assertThat(worker().post(done, body("key", key, "result", "KEPT")).statusCode()).isEqualTo(400);
		assertThat(worker().post(done, body("result", "DONE")).statusCode()).isEqualTo(400);
		assertThat(worker().post(done, body("key", key, "result", "DONE", "other", "x")).statusCode()).isEqualTo(400);
		assertThat(worker().post("/take", JSON.createObjectNode().put("most", 1000)).statusCode()).isEqualTo(400);
		assertThat(worker().done(task, "NOTHING_FOUND").statusCode()).isEqualTo(204);
		walk.runJobs();
		assertThat(action(walk).result()).isEqualTo(SystemResult.NOTHING_FOUND);
	}

	@Test
	void programSearchesAndAddsWhatItFound() {
		CaseWalk walk = searching("newsletter");
		assertThat(walk.tasks()).isEmpty();
		assertThat(worker().run((task) -> {
			assertThat(task.get("work").asText()).isEqualTo("COLLECT");
			assertThat(task.get("instruction").asText()).startsWith("Collect all");
			assertThat(worker().file(task, "Abonné 1.csv", "text/csv", "address\nplanted@example.com\n").statusCode())
				.isEqualTo(204);
			return "DONE";
		})).isEqualTo(1);
		walk.runJobs();
		assertThat(walk.bean(Searches.class).of(walk.line().id())).filteredOn((record) -> !record.leftOut())
			.singleElement()
			.satisfies((record) -> {
				assertThat(record.found()).isTrue();
				assertThat(record.terms()).isEqualTo("The planted address");
				assertThat(record.by()).isEqualTo("worker:newsletter");
			});
		assertThat(walk.bean(Documents.class).of(walk.id())).singleElement().satisfies((file) -> {
			assertThat(file.fileName()).isEqualTo("Abonné 1.csv");
			assertThat(file.systemId()).isEqualTo("newsletter");
			assertThat(file.purpose()).isEqualTo(Purpose.COLLECTED);
		});
		assertThat(walk.tasks()).containsExactly("userTask_reviewMaterial");
		assertThat(EngineText.holding(this.jdbc, List.of("planted", "Abonné"))).isEmpty();
	}

	@Test
	void programFindsNothing() {
		CaseWalk walk = searching("newsletter");
		assertThat(worker().run((task) -> "NOTHING_FOUND")).isEqualTo(1);
		walk.runJobs();
		assertThat(walk.bean(SearchPlan.class).of(walk.line().id())).singleElement()
			.extracting(SystemTask::result)
			.isEqualTo(SearchResult.NOTHING_HELD);
		assertThat(walk.trace("searchSystem")).containsExactly("startEvent_searchDue", "serviceTask_assignSearch",
				"serviceTask_collectByWorker", "serviceTask_endReminders", "endEvent_systemSearched");
	}

	@Test
	void filesOfAProgramAreCheckedAsThoseOfStaffAndItsRecordHasToFitThem() {
		CaseWalk walk = searching("newsletter");
		JsonNode task = worker().take(1).get(0);
		assertThat(worker().done(task, "DONE")).satisfies((refused) -> {
			assertThat(refused.statusCode()).isEqualTo(400);
			assertThat(refused.body()).contains("Add the files that were found");
		});
		assertThat(worker().file(task, "found.exe", "application/octet-stream", "MZ").statusCode()).isEqualTo(400);
		assertThat(worker().file(task, "found.pdf", "application/pdf", "no such thing").statusCode()).isEqualTo(400);
		SampleWorker other = new SampleWorker(address("repairs-service/call-recordings"), OTHER_TOKEN);
		assertThat(other.file(task, "found.txt", "text/plain", "x").statusCode()).isEqualTo(409);
		assertThat(new SampleWorker(address("repairs-service/newsletter"), OTHER_TOKEN)
			.file(task, "found.txt", "text/plain", "x")
			.statusCode()).isEqualTo(401);
		assertThat(walk.bean(Documents.class).of(walk.id())).isEmpty();
		assertThat(worker().file(task, "found.txt", "text/plain", "An address").statusCode()).isEqualTo(204);
		assertThat(worker().done(task, "NOTHING_FOUND").statusCode()).isEqualTo(400);
		assertThat(worker().done(task, "KEPT").statusCode()).isEqualTo(400);
		assertThat(worker().done(task, "DONE").statusCode()).isEqualTo(204);
		assertThat(worker().file(task, "late.txt", "text/plain", "x").statusCode()).isEqualTo(409);
		walk.runJobs();
		assertThat(walk.tasks()).containsExactly("userTask_reviewMaterial");
	}

	@Test
	void ownerSearchesWhatTheProgramDidNotAndReadsWhy() {
		CaseWalk walk = searching("newsletter");
		for (int left = 3; left > 0; left--) {
			worker().failed(worker().take(1).get(0), "planted failure " + left);
			this.clock.advance(WorkerDesk.WAIT.plusSeconds(1));
		}
		walk.runJobs();
		assertThat(walk.tasks()).containsExactly("userTask_searchSystem");
		UUID system = walk.bean(SearchPlan.class).of(walk.line().id()).get(0).id();
		assertThat(walk.bean(ProgramSearches.class).failures(system)).hasSize(3);
		assertThat(EngineText.holding(this.jdbc, List.of("planted failure"))).isEmpty();
		walk.search("NOTHING_HELD");
		assertThat(walk.trace("searchSystem")).endsWith("serviceTask_askSearchOwner", "userTask_searchSystem",
				"serviceTask_endReminders", "endEvent_systemSearched");
	}

	@Test
	void searchOfAProgramThatDoesNotComeIsTheOwners() {
		CaseWalk walk = searching("newsletter", "payments");
		assertThat(walk.tasks()).as("the system without a program").containsExactly("userTask_searchSystem");
		this.clock.set(Instant.parse("2026-03-04T00:30:00Z"));
		walk.runJobs();
		assertThat(walk.tasks()).containsExactly("userTask_searchSystem", "userTask_searchSystem");
		assertThat(worker().take(1)).isEmpty();
	}

	@Test
	void nothingIsDoneWhileProgramAndOwnerHaveBothFailed() {
		endAll();
		CaseWalk walk = CaseWalk
			.submit(this.context,
					Submissions.of("repairs-service", RECEIVED_AT,
							new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.RECTIFICATION))
			.enough();
		UUID line = walk.line().id();
		walk.bean(IdentityVerification.class).recordOtherCheck(walk.id(), "Known at the counter", "clerk");
		Rectifications rectifications = walk.bean(Rectifications.class);
		rectifications.writeClaim(line, "My name", "Lovelace", "", "clerk");
		rectifications.change(line, new Change("newsletter", "Lovelase", "Lovelace"), "clerk");
		walk.clerk("userTask_examineClaim", "claimDecision", "VERIFY");
		walk.clerk("userTask_decideRectification", "rectificationOutcome", "GRANTED");
		for (int left = 3; left > 0; left--) {
			worker().failed(worker().take(1).get(0), "No connection");
			this.clock.advance(WorkerDesk.WAIT.plusSeconds(1));
		}
		walk.runJobs();
		ActedSystems.all(walk, ActionResult.failed("It does not open for me either"));
		assertThat(walk.tasks()).containsExactly("userTask_resolveFailure");
		walk.clerk("userTask_resolveFailure", "failureDecision", "TRY_AGAIN");
		assertThat(worker().run((task) -> "KEPT")).as("the program is asked again").isEqualTo(1);
		walk.runJobs();
		assertThat(walk.tasks()).as("decided again").containsExactly("userTask_decideRectification");
		assertThat(walk.line().closedAt()).isNull();
		assertThatThrownBy(() -> walk.clerk("userTask_decideRectification", "rectificationOutcome", "GRANTED"))
			.hasMessageContaining("granted in part");
	}

	@Test
	void nothingAboutThePersonStandsInTheEngine() {
		CaseWalk walk = acting("newsletter");
		worker().failed(worker().take(1).get(0), "planted failure of a person");
		assertThat(EngineText.holding(this.jdbc, List.of("planted instruction", "planted failure"))).isEmpty();
		assertThat(running(walk)).isPositive();
	}

	private static JsonNode body(String... fields) {
		var body = JSON.createObjectNode();
		for (int i = 0; i < fields.length; i += 2) {
			body.put(fields[i], fields[i + 1]);
		}
		return body;
	}

	private SampleWorker worker() {
		return new SampleWorker(address("repairs-service/newsletter"), TOKEN);
	}

	private HttpResponse<String> call(String system, String token) {
		return new SampleWorker(address(system), token).post("/take", JSON.createObjectNode());
	}

	private String address(String system) {
		return "http://127.0.0.1:" + this.port + "/api/v1/systems/" + system;
	}

	private CaseWalk acting(String... systems) {
		endAll();
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("repairs-service", RECEIVED_AT));
		endAll();
		FixtureOrders.of(walk.line().id(),
				List.of(systems)
					.stream()
					.map((system) -> new SystemOrder(system, "A planted instruction", 0))
					.toArray(SystemOrder[]::new));
		this.runtime.startProcessInstanceByKey("actInSystems", walk.reference(),
				Map.of("reference", walk.reference(), "organisation", "repairs-service", "right", "ACCESS", "lineId",
						walk.line().id().toString(), "work", FixtureOrders.WORK.name()));
		walk.runJobs();
		return walk;
	}

	private CaseWalk searching(String... systems) {
		endAll();
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("repairs-service", RECEIVED_AT));
		walk.bean(Organisations.class)
			.get("repairs-service")
			.systems()
			.stream()
			.map(SearchedSystem::id)
			.filter((id) -> !List.of(systems).contains(id))
			.forEach((id) -> walk.bean(Searches.class)
				.leaveOut(walk.line().id(), id, "It holds nothing of that time", "clerk"));
		return walk.enough();
	}

	/** Work of other tests would be handed out here, too. */
	private void endAll() {
		this.runtime.createProcessInstanceQuery()
			.rootProcessInstances()
			.list()
			.forEach((instance) -> this.runtime.deleteProcessInstance(instance.getId(), "of another test", true));
	}

	private void act(CaseWalk walk) {
		String task = walk.task("userTask_actInSystem").getId();
		OwnerActions owner = this.actions.batch(UUID.fromString((String) this.tasks.getVariable(task, "batchId")))
			.orElseThrow();
		owner.systems()
			.forEach((system) -> this.actions.record(owner.id(), system.systemId(), ActionResult.done(), "owner"));
		walk.completeTask(task, "owner", owner.ownerGroup(), Map.of("acted", "RECORDED"));
	}

	private SystemAction action(CaseWalk walk) {
		return this.actions.of(walk.line().id()).get(0);
	}

	private long running(CaseWalk walk) {
		return this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(walk.reference()).count();
	}

}
