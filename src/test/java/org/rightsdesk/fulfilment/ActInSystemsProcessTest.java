package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.Milestone;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nothing is done while one system is failed or unknown (issue 6, point 13). */
@RightsdeskTest
@Import(FixtureOrders.class)
@WalksEveryPath(ActInSystemsProcess.ID)
class ActInSystemsProcessTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	private static final String DESK = "repairs-service:system:repairs-desk";

	private static final String TELEPHONY = "repairs-service:system:telephony";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private SystemActions actions;

	@Autowired
	private Deadlines deadlines;

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
	void withoutOrdersNothingIsToBeDone() {
		CaseWalk walk = acting();
		assertThat(walk.trace(ActInSystemsProcess.ID)).containsExactly("startEvent_workOrdered",
				"serviceTask_planActions", "serviceTask_findNextWave", "endEvent_workDone");
		assertThat(actedFully(walk)).isTrue();
	}

	@Test
	void eachOwnerHasOneTaskForAllTheirSystems() {
		CaseWalk walk = acting(order("repairs-database", 0), order("newsletter", 0), order("call-recordings", 0));
		assertThat(owners(walk)).hasSize(2);
		Task desk = taskOf(walk, DESK);
		assertThat(this.tasks.getIdentityLinksForTask(desk.getId())).extracting(IdentityLink::getGroupId)
			.containsExactly(DESK);
		record(walk, DESK, ActionResult.done());
		complete(walk, DESK);
		assertThat(walk.tasks()).containsExactly("userTask_actInSystem");
		record(walk, TELEPHONY, ActionResult.nothingFound());
		complete(walk, TELEPHONY);
		assertThat(actedFully(walk)).isTrue();
		assertThat(this.actions.of(line(walk))).extracting(SystemAction::result)
			.containsExactly(SystemResult.DONE, SystemResult.DONE, SystemResult.NOTHING_FOUND);
	}

	@Test
	void taskIsDueWithTheSlowestOfItsSystems() {
		CaseWalk walk = acting(order("call-recordings", 0), order("speech-training", 0));
		assertThat(taskOf(walk, TELEPHONY).getDueDate()).isEqualTo("2026-03-16T23:59:00Z");
	}

	@Test
	void ownerSaysForEachSystemWhatCameOfIt() {
		CaseWalk walk = acting(order("repairs-database", 0), order("newsletter", 0));
		UUID batch = owners(walk).get(0).id();
		this.actions.record(batch, "newsletter", ActionResult.done(), "owner");
		assertThatThrownBy(() -> complete(walk, DESK)).hasMessageContaining("and record what came of it.")
			.hasMessageNotContaining("ewsletter");
		this.actions.record(batch, "repairs-database",
				ActionResult.kept("Tax law wants the invoices", LocalDate.parse("2031-04-05")), "owner");
		complete(walk, DESK);
		assertThat(this.actions.of(line(walk)).get(0)).satisfies((kept) -> {
			assertThat(kept.result()).isEqualTo(SystemResult.KEPT);
			assertThat(kept.keptWhy()).isEqualTo("Tax law wants the invoices");
			assertThat(kept.keptUntil()).isEqualTo("2031-04-05");
			assertThat(kept.doneBy()).isEqualTo("owner");
		});
		assertThat(actedFully(walk)).isTrue();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.actions.record(batch, "newsletter", ActionResult.done(), "owner"))
			.withMessage(SystemActions.CLOSED);
	}

	@Test
	void keptAndFailedNeedWords() {
		assertThatIllegalArgumentException().isThrownBy(() -> ActionResult.kept(" ", null));
		assertThatIllegalArgumentException().isThrownBy(() -> ActionResult.failed(null));
		assertThat(ActionResult.kept("A claim runs", null).keptUntil()).isNull();
		assertThat(new ActionResult(SystemResult.DONE, "old words", LocalDate.EPOCH, "old").keptWhy()).isNull();
	}

	@Test
	void aLaterWaveWaitsForTheEarlier() {
		CaseWalk walk = acting(order("repairs-database", 1), order("call-recordings", 0));
		assertThat(taskOf(walk, DESK)).isNull();
		record(walk, TELEPHONY, ActionResult.done());
		complete(walk, TELEPHONY);
		assertThat(taskOf(walk, DESK)).isNotNull();
		record(walk, DESK, ActionResult.done());
		complete(walk, DESK);
		assertThat(actedFully(walk)).isTrue();
	}

	@Test
	void whatFailedIsTriedAgainBeforeAnythingLaterBegins() {
		CaseWalk walk = acting(order("repairs-database", 0), order("newsletter", 0), order("call-recordings", 1));
		UUID batch = owners(walk).get(0).id();
		this.actions.record(batch, "repairs-database", ActionResult.done(), "owner");
		this.actions.record(batch, "newsletter", ActionResult.failed("The provider is down"), "owner");
		complete(walk, DESK);
		assertThat(walk.tasks()).containsExactly("userTask_resolveFailure");
		walk.clerk("userTask_resolveFailure", "failureDecision", "TRY_AGAIN");
		assertThat(walk.tasks()).containsExactly("userTask_actInSystem");
		assertThat(this.actions.owners(line(walk))).filteredOn((owner) -> !owner.closed() && owner.wave() == 0)
			.singleElement()
			.satisfies((owner) -> assertThat(owner.systems()).extracting(SystemAction::systemId)
				.containsExactly("newsletter"));
		record(walk, DESK, ActionResult.done());
		complete(walk, DESK);
		record(walk, TELEPHONY, ActionResult.done());
		complete(walk, TELEPHONY);
		assertThat(actedFully(walk)).isTrue();
	}

	@Test
	void itGoesOnInPartOnlyWithAReasonForEachSystem() {
		CaseWalk walk = acting(order("newsletter", 0), order("call-recordings", 1));
		record(walk, DESK, ActionResult.failed("The provider is gone"));
		complete(walk, DESK);
		assertThatThrownBy(() -> walk.clerk("userTask_resolveFailure", "failureDecision", "IN_PART"))
			.hasMessageContaining("Write why it goes on without");
		SystemAction failed = this.actions.of(line(walk)).get(0);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.actions.accept(line(walk), failed.id(), " ", "clerk"));
		this.actions.accept(line(walk), failed.id(), "The provider no longer exists", "clerk");
		walk.clerk("userTask_resolveFailure", "failureDecision", "IN_PART");
		record(walk, TELEPHONY, ActionResult.done());
		complete(walk, TELEPHONY);
		assertThat(actedFully(walk)).isFalse();
		assertThat(this.actions.of(line(walk)).get(0).acceptedWhy()).isEqualTo("The provider no longer exists");
		assertThatIllegalStateException().isThrownBy(() -> this.actions.accept(line(walk),
				this.actions.of(line(walk)).get(1).id(), "No reason for this", "clerk"));
	}

	@Test
	void ownersWhoAreDoneFirstDoNotMoveTheOthers() {
		CaseWalk walk = acting(order("repairs-database", 0), order("call-recordings", 0));
		record(walk, TELEPHONY, ActionResult.done());
		complete(walk, TELEPHONY);
		record(walk, DESK, ActionResult.done());
		complete(walk, DESK);
		assertThat(this.actions.owners(line(walk))).allMatch(OwnerActions::closed);
	}

	@Test
	void askedAgainOnlyWhatHasNewWordsIsDoneAnew() {
		CaseWalk walk = acting(order("newsletter", 0), order("call-recordings", 0));
		record(walk, DESK, ActionResult.done());
		complete(walk, DESK);
		record(walk, TELEPHONY, ActionResult.done());
		complete(walk, TELEPHONY);
		FixtureOrders.of(line(walk), order("newsletter", 0), new SystemOrder("call-recordings", "Another date", 0));
		start(walk);
		assertThat(walk.tasks()).containsExactly("userTask_actInSystem");
		assertThat(taskOf(walk, TELEPHONY)).isNotNull();
	}

	@Test
	void ownerIsRemindedUntilTheTaskIsDone() {
		CaseWalk walk = acting(order("newsletter", 0), order("repairs-database", 0));
		this.actions.record(owners(walk).get(0).id(), "newsletter", ActionResult.done(), "owner");
		this.clock.set(Instant.parse("2026-03-05T09:30:00Z"));
		walk.runJobs();
		assertThat(lines(walk)).singleElement()
			.asString()
			.contains("/staff/actions/" + owners(walk).get(0).id())
			.doesNotContain("ewsletter", "Ada", "Lovelace");
		record(walk, DESK, ActionResult.done());
		complete(walk, DESK);
		assertThat(this.deadlines.milestones(line(walk))).filteredOn((one) -> one.kind() == MilestoneKind.CHASER)
			.isNotEmpty()
			.allMatch((Milestone chaser) -> chaser.doneAt() != null);
	}

	private static SystemOrder order(String system, int wave) {
		return new SystemOrder(system, "Lift the mark from the account of Ada Lovelace", wave);
	}

	private CaseWalk acting(SystemOrder... orders) {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("repairs-service", RECEIVED_AT));
		FixtureOrders.of(line(walk), orders);
		this.tasks.createTaskQuery()
			.processInstanceBusinessKey(walk.reference())
			.list()
			.forEach((task) -> this.runtime.deleteProcessInstance(task.getProcessInstanceId(),
					"the case itself is not what is tested", true));
		start(walk);
		return walk;
	}

	private void start(CaseWalk walk) {
		Map<String, Object> variables = new HashMap<>(
				Map.of("reference", walk.reference(), "organisation", "repairs-service", "right", "ACCESS", "lineId",
						line(walk).toString(), "work", FixtureOrders.WORK.name()));
		this.runtime.startProcessInstanceByKey(ActInSystemsProcess.ID, walk.reference(), variables);
		walk.runJobs();
	}

	private static UUID line(CaseWalk walk) {
		return walk.line().id();
	}

	private List<OwnerActions> owners(CaseWalk walk) {
		return this.actions.owners(line(walk));
	}

	private Task taskOf(CaseWalk walk, String group) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(walk.reference())
			.taskCandidateGroup(group)
			.singleResult();
	}

	private void record(CaseWalk walk, String group, ActionResult result) {
		OwnerActions owner = this.actions
			.batch(UUID.fromString((String) this.tasks.getVariable(taskOf(walk, group).getId(), "batchId")))
			.orElseThrow();
		owner.systems().forEach((system) -> this.actions.record(owner.id(), system.systemId(), result, "owner"));
	}

	/** As the only owner whose task is of this group. */
	private void complete(CaseWalk walk, String group) {
		walk.completeTask(taskOf(walk, group).getId(), "owner", group, Map.of("acted", "RECORDED"));
	}

	private boolean actedFully(CaseWalk walk) {
		assertThat(this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(walk.reference())
			.processDefinitionKey(ActInSystemsProcess.ID)
			.count()).isZero();
		return this.context.getBean(ActionPlan.class).everywhere(line(walk), FixtureOrders.WORK);
	}

	private List<String> lines(CaseWalk walk) {
		return this.jdbc.sql("select line from staff_reminder where line like ? order by noted_at")
			.param(walk.reference() + "%")
			.query(String.class)
			.list();
	}

}
