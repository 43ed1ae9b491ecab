package org.rightsdesk.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.erasure.ErasureItem.Anyway;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.Answers;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.Submissions;

import org.springframework.context.ApplicationContext;

/** Walks a case with an erasure at trade-body, which has no recipients to be told. */
record Erasing(CaseWalk walk) {

	static final String DECIDE = EraseDataProcess.DECIDE_ERASURE;

	static final String ORGANISATION = "trade-body";

	/** A name that nobody else in this run has. */
	static String somebody() {
		return "Grace " + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "hopper";
	}

	/** The e-mail address of somebody with this name. */
	static String address(String name) {
		return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
	}

	/** Asked for, and past the check of identity. */
	static Erasing ask(ApplicationContext context, Instant at, String name, Right... rights) {
		CaseWalk walk = CaseWalk.submit(context,
				Submissions.of(ORGANISATION, at, new NewParty(name, address(name), "", "", "", ""), rights));
		walk.bean(IdentityVerification.class).recordOtherCheck(walk.id(), "We called back", "clerk");
		walk.enough();
		return new Erasing(walk);
	}

	/** Asked for; nobody has checked yet who asks. */
	static Erasing askUnidentified(ApplicationContext context, Instant at, String name, Right... rights) {
		return new Erasing(CaseWalk.submit(context,
				Submissions.of(ORGANISATION, at, new NewParty(name, address(name), "", "", "", ""), rights)));
	}

	RequestLine line() {
		return line(Right.ERASURE);
	}

	RequestLine line(Right right) {
		return this.walk.bean(Requests.class)
			.lines(this.walk.id())
			.stream()
			.filter((line) -> line.right() == right)
			.findFirst()
			.orElseThrow();
	}

	Erasures erasures() {
		return this.walk.bean(Erasures.class);
	}

	Erasing ground(ErasureGround ground) {
		erasures().ground(line().id(), ground, "Because it is so", "clerk");
		return this;
	}

	/** Every system gives up one category, except those of which something is said. */
	Erasing eraseTheRest() {
		systems().stream()
			.filter((id) -> !erasures().of(line().id()).knows(id))
			.forEach((id) -> erasures().erase(line().id(), id, "Your data in " + id, null, "clerk"));
		return this;
	}

	Erasing erase(String system, Anyway anyway) {
		erasures().erase(line().id(), system, "Your data in " + system, anyway, "clerk");
		return this;
	}

	Erasing keep(String system, ErasureException exception) {
		erasures().keep(line().id(), system,
				new Kept("Your subscription", exception, "You owe us two of them", null, null, null), "clerk");
		return this;
	}

	Erasing nothingInTheRest() {
		systems().stream()
			.filter((id) -> !erasures().of(line().id()).knows(id))
			.forEach((id) -> erasures().nothingHeld(line().id(), id, "clerk"));
		return this;
	}

	private List<String> systems() {
		return this.walk.bean(Organisations.class)
			.get(ORGANISATION)
			.systems()
			.stream()
			.map(SearchedSystem::id)
			.toList();
	}

	Erasing decide(Outcome outcome) {
		this.walk.clerk(DECIDE, EraseDataProcess.ERASURE_OUTCOME.name(), outcome.name());
		return this;
	}

	/** An officer reads the letter and approves it. */
	Erasing approve(Outcome outcome) {
		this.walk.bean(Answers.class).read(line().id(), outcome, "officer");
		this.walk.officer("userTask_approveAnswer", "approval", "APPROVED");
		return this;
	}

	/** Every owner who is asked now says that this came of it, and so on to the end. */
	Erasing ownersSay(ActionResult result) {
		while (!ownerTasks().isEmpty()) {
			ownerTasks().forEach((task) -> ownerSays(task, result));
		}
		return this;
	}

	/** The clerk goes on without what failed. */
	Erasing acceptFailures() {
		actions().stream()
			.filter(SystemAction::unresolved)
			.forEach((action) -> this.walk.bean(SystemActions.class)
				.accept(line().id(), action.id(), "It is sealed", "clerk"));
		this.walk.clerk("userTask_resolveFailure", "failureDecision", "IN_PART");
		return this;
	}

	private void ownerSays(Task task, ActionResult result) {
		UUID batch = UUID.fromString((String) variable(task, "batchId"));
		actions().stream()
			.filter((action) -> action.batchId().equals(batch))
			.forEach((action) -> this.walk.bean(SystemActions.class).record(batch, action.systemId(), result, "owner"));
		String group = (String) variable(task, "ownerGroup");
		this.walk.bean(StaffTasks.class)
			.complete(task.getId(), new StaffMember("owner", Set.of(group), Set.of(ORGANISATION)),
					Map.of("acted", "RECORDED"));
		this.walk.runJobs();
	}

	private Object variable(Task task, String name) {
		return this.walk.bean(TaskService.class).getVariable(task.getId(), name);
	}

	List<Task> ownerTasks() {
		return this.walk.bean(TaskService.class)
			.createTaskQuery()
			.processInstanceBusinessKey(this.walk.reference())
			.taskDefinitionKey("userTask_actInSystem")
			.list();
	}

	List<SystemAction> actions() {
		return this.walk.bean(SystemActions.class).of(line().id());
	}

	/** The page of the answer to the erasure. */
	String letter() {
		return this.walk.bean(Letters.class)
			.of(this.walk.id())
			.stream()
			.filter((letter) -> letter.code() == LetterCode.ANSWER && line().id().equals(letter.lineId()))
			.map(Letter::view)
			.map((view) -> view.page())
			.findFirst()
			.orElseThrow();
	}

}
