package org.rightsdesk.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.fulfilment.FixtureOrders;
import org.rightsdesk.fulfilment.OwnerActions;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemOrder;
import org.rightsdesk.fulfilment.SystemResult;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/** What owners see of what their systems have to do, and what they record. */
@RightsdeskTest
@Import(FixtureOrders.class)
class SystemsSectionTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	private static final String DESK = "repairs-service:system:repairs-desk";

	private static final String TELEPHONY = "repairs-service:system:telephony";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private SystemActions actions;

	@Autowired
	private TaskService tasks;

	@Autowired
	private RuntimeService runtime;

	private CaseWalk walk;

	private CaseFileDesk desk;

	@BeforeEach
	void ownersAreAsked() {
		this.clock.set(RECEIVED_AT);
		this.desk = new CaseFileDesk(this.mvc, this.clock, "repairs-service");
		this.walk = CaseWalk.submit(this.context, Submissions.access("repairs-service", RECEIVED_AT));
		FixtureOrders.of(line(), new SystemOrder("newsletter", "Take them off the list", 0),
				new SystemOrder("repairs-database", "Blank the account", 0),
				new SystemOrder("call-recordings", "Delete the calls", 0));
		this.runtime.startProcessInstanceByKey("actInSystems", this.walk.reference(),
				Map.of("reference", this.walk.reference(), "organisation", "repairs-service", "right", "ACCESS",
						"lineId", line().toString(), "work", FixtureOrders.WORK.name()));
		this.walk.runJobs();
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void ownerSeesWhatTheirSystemsHaveToDoAndNothingOfOthers() throws Exception {
		Document page = this.desk.page("task=" + task(DESK), owner(DESK));
		assertThat(page.select("#systems [data-system]").eachAttr("data-system")).containsExactly("newsletter",
				"repairs-database");
		assertThat(page.select("#systems").text()).contains("Take them off the list", "Blank the account")
			.doesNotContain("Delete the calls");
		assertThat(page.select("#left a").eachAttr("href")).contains("#system-newsletter", "#system-repairs-database")
			.allSatisfy((href) -> assertThat(page.selectFirst(href)).as(href).isNotNull());
		assertThat(this.desk.get("/staff/case-file?task=" + task(DESK), owner(TELEPHONY)).getStatus()).isEqualTo(404);
	}

	@Test
	void ownerRecordsEachSystemAndIsToldWhatIsMissing() throws Exception {
		var refused = this.desk.act("task=" + task(DESK), owner(DESK), record("newsletter", "KEPT", ""));
		assertThat(refused.getStatus()).isEqualTo(400);
		assertThat(refused.getContentAsString()).contains("because-newsletter-error");
		assertThat(this.desk.act("task=" + task(DESK), owner(DESK), record("newsletter", "", "")).getStatus())
			.isEqualTo(400);
		assertThat(this.desk
			.act("task=" + task(DESK), owner(DESK), record("newsletter", "KEPT", "They ordered it by contract"))
			.getStatus()).isEqualTo(302);
		assertThat(action("newsletter").keptWhy()).isEqualTo("They ordered it by contract");
		Document page = this.desk.page("task=" + task(DESK), owner(DESK));
		assertThat(page.select("[data-system=newsletter]").text()).contains("Kept", "They ordered it by contract",
				"no date is set");
		assertThat(page.select("#left a").eachAttr("href")).doesNotContain("#system-newsletter");
	}

	@Test
	void ownerCannotRecordForSystemsOfOthers() throws Exception {
		assertThat(this.desk.act("task=" + task(DESK), owner(DESK), record("call-recordings", "DONE", "")).getStatus())
			.isEqualTo(404);
		assertThat(this.desk
			.act("task=" + task(DESK), owner(DESK),
					Map.of("action", "finish-systems", "batch", action("newsletter").batchId().toString()))
			.getStatus()).isEqualTo(404);
	}

	@Test
	void clerkEntersWhatAnOwnerAnsweredAndCompletesTheTask() throws Exception {
		String query = "reference=" + this.walk.reference();
		this.desk.act(query, this.desk.clerk(), record("call-recordings", "NOTHING_FOUND", ""));
		Document page = this.desk.page(query, this.desk.clerk());
		String batch = page.select("#systems input[name=batch]").val();
		assertThat(batch).isEqualTo(action("call-recordings").batchId().toString());
		assertThat(
				this.desk.act(query, this.desk.clerk(), Map.of("action", "finish-systems", "batch", batch)).getStatus())
			.isEqualTo(302);
		this.walk.runJobs();
		assertThat(this.actions.batch(UUID.fromString(batch)).orElseThrow().closed()).isTrue();
		assertThat(
				this.desk.act(query, this.desk.clerk(), Map.of("action", "finish-systems", "batch", batch)).getStatus())
			.isEqualTo(400);
	}

	@Test
	void clerkSaysWhyItGoesOnWithoutASystem() throws Exception {
		String query = "reference=" + this.walk.reference();
		for (String system : List.of("newsletter", "repairs-database", "call-recordings")) {
			this.desk.act(query, this.desk.clerk(), record(system, "FAILED", "It is out of order"));
		}
		for (OwnerActions owner : this.actions.owners(line())) {
			this.desk.act(query, this.desk.clerk(), Map.of("action", "finish-systems", "batch", owner.id().toString()));
		}
		this.walk.runJobs();
		assertThat(this.walk.tasks()).contains("userTask_resolveFailure");
		String resolve = "task=" + this.walk.task("userTask_resolveFailure").getId();
		assertThat(this.desk.page(resolve, this.desk.clerk()).text()).contains("Write why it goes on without");
		String id = action("newsletter").id().toString();
		assertThat(
				this.desk.act(query, this.desk.clerk(), Map.of("action", "accept-failure", "system", id)).getStatus())
			.isEqualTo(400);
		this.desk.act(query, this.desk.clerk(),
				Map.of("action", "accept-failure", "system", id, "accepted-newsletter", "The provider is gone"));
		assertThat(this.desk.page(query, this.desk.clerk()).select("[data-system=newsletter] [data-accepted]").text())
			.contains("The provider is gone");
		assertThat(action("newsletter").result()).isEqualTo(SystemResult.FAILED);
	}

	@Test
	void linkInTheMailOpensTheTaskOfItsOwnerOnly() throws Exception {
		String address = "/staff/actions/" + action("newsletter").batchId();
		assertThat(this.desk.get(address, owner(DESK)).getRedirectedUrl()).endsWith("task=" + task(DESK));
		assertThat(this.desk.get(address, owner(TELEPHONY)).getStatus()).isEqualTo(404);
		assertThat(this.desk.get("/staff/actions/" + UUID.randomUUID(), owner(DESK)).getStatus()).isEqualTo(404);
	}

	private Map<String, String> record(String system, String result, String because) {
		return Map.of("action", "record-system", "system", action(system).id().toString(), "result-" + system, result,
				"because-" + system, because);
	}

	private RequestPostProcessor owner(String group) {
		return this.desk.staff("owner", group);
	}

	private UUID line() {
		return this.walk.line().id();
	}

	private SystemAction action(String system) {
		return this.actions.of(line())
			.stream()
			.filter((one) -> one.systemId().equals(system))
			.findFirst()
			.orElseThrow();
	}

	private String task(String group) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(this.walk.reference())
			.taskCandidateGroup(group)
			.singleResult()
			.getId();
	}

}
