package org.rightsdesk.engine;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine (design.md, 3), set at every start so that it is
 * what this code says. Work on a task comes from being its candidate or assignee; nobody
 * may create anything.
 */
@Component
@Order(StaffAuthorizations.ORDER)
class StaffAuthorizations implements ApplicationRunner {

	/** After the groups are there. */
	static final int ORDER = 100;

	private static final Permission[] WATCH = { ProcessDefinitionPermissions.READ,
			ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_TASK,
			ProcessDefinitionPermissions.READ_HISTORY };

	private static final Permission[] MEND = { ProcessDefinitionPermissions.READ,
			ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY,
			ProcessDefinitionPermissions.RETRY_JOB };

	private final AuthorizationService authorizations;

	private final IdentityService identities;

	StaffAuthorizations(AuthorizationService authorizations, IdentityService identities) {
		this.authorizations = authorizations;
		this.identities = identities;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		tasks("case-handler");
		this.identities.createGroupQuery()
			.list()
			.stream()
			.map(Group::getId)
			.filter((group) -> group.contains(":system:"))
			.forEach(this::tasks);
		tasks("officer");
		watch("officer");
		watch("manager");
		administer("admin");
	}

	private void tasks(String group) {
		keep(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
		keep(group, Resources.FILTER, Authorization.ANY, Permissions.READ);
		if (!"officer".equals(group)) {
			// For the diagram beside the task.
			keep(group, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ);
		}
	}

	private void watch(String group) {
		keep(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
		keep(group, Resources.PROCESS_DEFINITION, Authorization.ANY, WATCH);
		// For Cockpit's page of human tasks, which counts them by group.
		keep(group, Resources.TASK, Authorization.ANY, Permissions.READ);
		keep(group, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ);
		keep(group, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
	}

	private void administer(String group) {
		keep(group, Resources.APPLICATION, "admin", Permissions.ACCESS);
		keep(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
		keep(group, Resources.PROCESS_DEFINITION, Authorization.ANY, MEND);
		keep(group, Resources.AUTHORIZATION, Authorization.ANY, Permissions.READ);
		Map<Resource, Permission> people = Map.of(Resources.USER, Permissions.ALL, Resources.GROUP, Permissions.ALL,
				Resources.GROUP_MEMBERSHIP, Permissions.ALL, Resources.TENANT, Permissions.ALL,
				Resources.TENANT_MEMBERSHIP, Permissions.ALL);
		people.forEach((resource, permission) -> keep(group, resource, Authorization.ANY, permission));
	}

	/** Exactly these, also where somebody had granted more. */
	private void keep(String group, Resource resource, String id, Permission... permissions) {
		List<Authorization> there = this.authorizations.createAuthorizationQuery()
			.groupIdIn(group)
			.resourceType(resource)
			.resourceId(id)
			.authorizationType(Authorization.AUTH_TYPE_GRANT)
			.list();
		Authorization authorization = there.isEmpty() ? create(group, resource, id) : there.get(0);
		authorization.setPermissions(permissions);
		this.authorizations.saveAuthorization(authorization);
	}

	private Authorization create(String group, Resource resource, String id) {
		Authorization authorization = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		authorization.setGroupId(group);
		authorization.setResource(resource);
		authorization.setResourceId(id);
		return authorization;
	}

}
