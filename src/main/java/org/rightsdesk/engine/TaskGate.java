package org.rightsdesk.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the check of a task whether it may be completed, in the transaction that completes
 * it: what a form or a page has checked before counts for nothing. Asks it also whether
 * somebody may claim it.
 */
@Component
class TaskGate implements TaskListener {

	private final ObjectProvider<TaskCheck> beans;

	private final ObjectProvider<TaskAccess> access;

	private volatile Map<String, TaskCheck> checks;

	TaskGate(ObjectProvider<TaskCheck> beans, ObjectProvider<TaskAccess> access) {
		this.beans = beans;
		this.access = access;
	}

	@Override
	public void notify(DelegateTask task) {
		refuse(task);
		TaskCheck check = checks().get(task.getTaskDefinitionKey());
		if (check == null) {
			return;
		}
		if (TaskListener.EVENTNAME_ASSIGNMENT.equals(task.getEventName())) {
			refuseAssignee(check, task);
		}
		else {
			complete(check, task);
		}
	}

	/** Whether they must not work on this case at all, whichever task of it. */
	private void refuse(DelegateTask task) {
		boolean assigned = TaskListener.EVENTNAME_ASSIGNMENT.equals(task.getEventName());
		String username = assigned ? task.getAssignee() : describe(task).username();
		if (username != null) {
			String reference = task.getExecution().getProcessBusinessKey();
			this.access.stream()
				.flatMap((one) -> one.refusal(reference, username).stream())
				.findFirst()
				.ifPresent((sentence) -> {
					throw TaskRefused.because(List.of(sentence));
				});
		}
	}

	private static void refuseAssignee(TaskCheck check, DelegateTask task) {
		if (task.getAssignee() != null) {
			check.refusal(describe(task, task.getAssignee(), groups(task, task.getAssignee())))
				.ifPresent((sentence) -> {
					throw TaskRefused.because(List.of(sentence));
				});
		}
	}

	private static void complete(TaskCheck check, DelegateTask task) {
		CompletedTask completed = describe(task);
		List<String> missing = check.missing(completed);
		if (!missing.isEmpty()) {
			throw TaskRefused.because(missing);
		}
		check.completed(completed);
	}

	/**
	 * Found at first use: the engine is built before the checks are.
	 * @throws IllegalStateException when two checks claim the same task
	 */
	Map<String, TaskCheck> checks() {
		if (this.checks == null) {
			this.checks = this.beans.stream()
				.collect(Collectors.toUnmodifiableMap(TaskCheck::taskKey, Function.identity(), (one, other) -> {
					throw new IllegalStateException("Two checks for the task " + one.taskKey());
				}));
		}
		return this.checks;
	}

	/** Their own login says it, for anybody else what the engine knows. */
	private static Set<String> groups(DelegateTask task, String assignee) {
		IdentityService identities = task.getProcessEngineServices().getIdentityService();
		Authentication person = identities.getCurrentAuthentication();
		if (person != null && assignee.equals(person.getUserId()) && person.getGroupIds() != null) {
			return Set.copyOf(person.getGroupIds());
		}
		return Context.getCommandContext()
			.runWithoutAuthorization(() -> identities.createGroupQuery()
				.groupMember(assignee)
				.list()
				.stream()
				.map(Group::getId)
				.collect(Collectors.toUnmodifiableSet()));
	}

	private static CompletedTask describe(DelegateTask task) {
		Authentication person = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		String username = (person != null) ? person.getUserId() : null;
		Set<String> groups = (person != null && person.getGroupIds() != null) ? Set.copyOf(person.getGroupIds())
				: Set.of();
		return describe(task, username, groups);
	}

	private static CompletedTask describe(DelegateTask task, String username, Set<String> groups) {
		Map<String, String> codes = new HashMap<>();
		task.getVariables().forEach((name, value) -> {
			if (value instanceof String || value instanceof Boolean || value instanceof Number) {
				codes.put(name, value.toString());
			}
		});
		return new CompletedTask(task.getId(), task.getTaskDefinitionKey(), task.getExecution().getProcessBusinessKey(),
				task.getTenantId(), username, groups, codes);
	}

}
