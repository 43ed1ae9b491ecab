package org.rightsdesk.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.Milestone;
import org.rightsdesk.deadline.MilestoneAction;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.NewDocument;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.fulfilment.NewSearch;
import org.rightsdesk.fulfilment.OwnerSearch;
import org.rightsdesk.fulfilment.SearchPlan;
import org.rightsdesk.fulfilment.Searches;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks one case: what people do at its tasks, and which way its processes took. */
public final class CaseWalk {

	private final ApplicationContext context;

	private final SubjectRequest request;

	private CaseWalk(ApplicationContext context, SubjectRequest request) {
		this.context = context;
		this.request = request;
	}

	/** Stores the submission and lets its process come to the first task. */
	public static CaseWalk submit(ApplicationContext context, NewRequest submission) {
		CaseWalk walk = store(context, submission);
		walk.runJobs();
		return walk;
	}

	/**
	 * Stores the submission and starts its process in one transaction, as intake does.
	 */
	public static CaseWalk store(ApplicationContext context, NewRequest submission) {
		SubjectRequest request = context.getBean(TransactionTemplate.class).execute((status) -> {
			SubjectRequest stored = context.getBean(Requests.class).register(submission, "requester");
			context.getBean(Lifecycle.class).start(stored.id());
			return stored;
		});
		return new CaseWalk(context, request);
	}

	/** A case that was stored another way, come to its first task. */
	public static CaseWalk of(ApplicationContext context, SubjectRequest request) {
		CaseWalk walk = new CaseWalk(context, request);
		walk.runJobs();
		return walk;
	}

	public UUID id() {
		return this.request.id();
	}

	public String reference() {
		return this.request.reference().value();
	}

	/** The request as it is stored now. */
	public SubjectRequest request() {
		return bean(Requests.class).get(id());
	}

	public RequestLine line() {
		return bean(Requests.class).lines(id()).get(0);
	}

	/** Leaves out every system but this one, before the search begins. */
	public CaseWalk searchOnly(String system) {
		bean(Organisations.class).get(this.request.organisation())
			.systems()
			.stream()
			.map(SearchedSystem::id)
			.filter((id) -> !id.equals(system))
			.forEach((id) -> bean(Searches.class).leaveOut(line().id(), id, "It holds nothing of that time", "clerk"));
		return this;
	}

	public CaseWalk clerk(String task, String decision, String code) {
		return complete(task, "clerk", "case-handler", Map.of(decision, code));
	}

	public CaseWalk officer(String task, String decision, String code) {
		return complete(task, "officer", "officer", Map.of(decision, code));
	}

	public CaseWalk enough() {
		return clerk("userTask_checkIdentity", "identityDecision", "ENOUGH");
	}

	/**
	 * The owner of the only open search writes the record of each system, with something
	 * found where there is a file of it, and completes the task.
	 */
	public CaseWalk search(String result) {
		Task task = task("userTask_searchSystem");
		recordAll(searchOf(task), "owner");
		String group = (String) bean(TaskService.class).getVariable(task.getId(), "ownerGroup");
		return complete("userTask_searchSystem", "owner", group, Map.of("searchResult", result));
	}

	/** Puts every system of the search on record. */
	public void recordAll(OwnerSearch search, String by) {
		List<String> holding = bean(Documents.class).of(id()).stream().map(StoredDocument::systemId).toList();
		search.systems().forEach((system) -> {
			boolean found = holding.contains(system.systemId());
			bean(Searches.class).record(system.id(),
					new NewSearch("Accounts", "Name and postcode", found, found ? 1 : 0), by);
		});
	}

	/** The search that the task is. */
	public OwnerSearch searchOf(Task task) {
		String id = (String) bean(TaskService.class).getVariable(task.getId(), "searchId");
		return bean(SearchPlan.class).search(UUID.fromString(id)).orElseThrow();
	}

	/** A file that was found in a system. */
	public UUID collect(String system, String name) {
		byte[] content = ("Account of order 4711 in " + name).getBytes(StandardCharsets.UTF_8);
		return bean(Documents.class).store(NewDocument.collected(id(), system, name, "text/plain", "owner"),
				new ByteArrayInputStream(content));
	}

	public CaseWalk complete(String taskKey, String username, String group, Map<String, Object> decision) {
		Task task = task(taskKey);
		as(username, group, () -> bean(TaskService.class).complete(task.getId(), decision));
		runJobs();
		return this;
	}

	/** One of several tasks of the same kind. */
	public CaseWalk completeTask(String taskId, String username, String group, Map<String, Object> decision) {
		as(username, group, () -> bean(TaskService.class).complete(taskId, decision));
		runJobs();
		return this;
	}

	/** The only open task of this kind. */
	public Task task(String key) {
		return bean(TaskService.class).createTaskQuery()
			.processInstanceBusinessKey(reference())
			.taskDefinitionKey(key)
			.singleResult();
	}

	/** Keys of all open tasks. */
	public List<String> tasks() {
		return bean(TaskService.class).createTaskQuery()
			.processInstanceBusinessKey(reference())
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.sorted()
			.toList();
	}

	/** The first milestone of this kind. */
	public Milestone milestone(MilestoneKind kind) {
		return bean(Deadlines.class).milestones(line().id())
			.stream()
			.filter((milestone) -> milestone.kind() == kind)
			.findFirst()
			.orElseThrow();
	}

	/**
	 * What a sweep does about the first milestone of this kind, by whoever handles it.
	 */
	public String sweep(MilestoneKind kind) {
		MilestoneAction action = this.context.getBeanProvider(MilestoneAction.class)
			.stream()
			.filter((one) -> one.handles(kind))
			.findFirst()
			.orElseThrow();
		return bean(TransactionTemplate.class).execute((status) -> action.perform(milestone(kind)));
	}

	/** Mail goes out and whoever waits for it is told. */
	public CaseWalk deliver() {
		bean(Delivery.class).deliverDue();
		runJobs();
		return this;
	}

	public void runJobs() {
		bean(Jobs.class).runDue(reference());
	}

	/** Nodes that the instances of this process went through, in order. */
	public List<String> trace(String process) {
		return bean(HistoryService.class).createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(reference())
			.processDefinitionKey(process)
			.orderByProcessInstanceStartTime()
			.asc()
			.list()
			.stream()
			.flatMap((instance) -> nodes(instance.getId()).stream())
			.toList();
	}

	private List<String> nodes(String instance) {
		return bean(HistoryService.class).createHistoricActivityInstanceQuery()
			.processInstanceId(instance)
			.orderPartiallyByOccurrence()
			.asc()
			.list()
			.stream()
			.map(HistoricActivityInstance::getActivityId)
			.filter((node) -> !node.startsWith("gateway_") && !node.contains("#"))
			.toList();
	}

	/** When the engine thinks it is. */
	public Instant now() {
		return bean(TestClock.class).instant();
	}

	private void as(String username, String group, Runnable work) {
		IdentityService identities = bean(IdentityService.class);
		identities.setAuthentication(username, List.of(group), List.of(this.request.organisation()));
		try {
			work.run();
		}
		finally {
			identities.clearAuthentication();
		}
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

}
