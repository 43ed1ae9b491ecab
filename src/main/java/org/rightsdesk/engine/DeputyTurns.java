package org.rightsdesk.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the candidates of open tasks follow the days of the deputies: whose turn begins
 * sees them in Tasklist, whose turn is over does not, and what they had claimed is free
 * again. Whether somebody may is asked by the day itself, not here.
 */
@Component
class DeputyTurns {

	private final TaskService tasks;

	private final AuthorizationService authorizations;

	private final ObjectProvider<TaskDeputies> deputies;

	/** What the open tasks show, by task key and organisation. */
	private final Map<String, Set<String>> shown = new HashMap<>();

	DeputyTurns(TaskService tasks, AuthorizationService authorizations, ObjectProvider<TaskDeputies> deputies) {
		this.tasks = tasks;
		this.authorizations = authorizations;
		this.deputies = deputies;
	}

	@Transactional
	@Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT20S")
	public synchronized void follow() {
		this.deputies.forEach(this::follow);
	}

	private void follow(TaskDeputies deputies) {
		Map<String, Set<String>> now = new HashMap<>();
		for (Task task : this.tasks.createTaskQuery().taskDefinitionKey(deputies.taskKey()).list()) {
			String place = deputies.taskKey() + " " + task.getTenantId();
			Set<String> today = now.computeIfAbsent(place, (key) -> deputies.today(task.getTenantId()));
			if (!today.equals(this.shown.get(place))) {
				turn(task, today);
			}
		}
		this.shown.putAll(now);
	}

	private void turn(Task task, Set<String> today) {
		Set<String> before = this.tasks.getIdentityLinksForTask(task.getId())
			.stream()
			.filter((link) -> IdentityLinkType.CANDIDATE.equals(link.getType()))
			.map(IdentityLink::getUserId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		Set<String> over = new HashSet<>(before);
		over.removeAll(today);
		over.forEach((username) -> end(task, username));
		today.stream()
			.filter((username) -> !before.contains(username))
			.forEach((username) -> this.tasks.addCandidateUser(task.getId(), username));
	}

	/** The engine keeps the permission of a candidate who is none any more. */
	private void end(Task task, String username) {
		if (username.equals(task.getAssignee())) {
			this.tasks.setAssignee(task.getId(), null);
		}
		this.tasks.deleteCandidateUser(task.getId(), username);
		this.authorizations.createAuthorizationQuery()
			.userIdIn(username)
			.resourceType(Resources.TASK)
			.resourceId(task.getId())
			.list()
			.forEach((permission) -> this.authorizations.deleteAuthorization(permission.getId()));
	}

}
