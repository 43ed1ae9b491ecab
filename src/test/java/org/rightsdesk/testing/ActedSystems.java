package org.rightsdesk.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.OwnerActions;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;

/** The owners of the systems of a case do what they are asked. */
public final class ActedSystems {

	private ActedSystems() {
	}

	/**
	 * Every open task is recorded with this result and completed.
	 * @return what was asked of the systems
	 */
	public static List<SystemAction> all(CaseWalk walk, ActionResult result) {
		return each(walk, (action) -> result);
	}

	/** The same, each with a result of its own. */
	public static List<SystemAction> each(CaseWalk walk, Function<SystemAction, ActionResult> results) {
		List<Task> tasks = walk.bean(TaskService.class)
			.createTaskQuery()
			.processInstanceBusinessKey(walk.reference())
			.taskDefinitionKey("userTask_actInSystem")
			.list();
		List<OwnerActions> asked = tasks.stream().map((task) -> batch(walk, task)).toList();
		for (int at = 0; at < tasks.size(); at++) {
			OwnerActions owner = asked.get(at);
			owner.systems()
				.forEach((one) -> walk.bean(SystemActions.class)
					.record(owner.id(), one.systemId(), results.apply(one), "owner"));
			walk.bean(StaffTasks.class)
				.complete(tasks.get(at).getId(),
						new StaffMember("owner", Set.of(owner.ownerGroup()), Set.of(walk.request().organisation())),
						Map.of("acted", "RECORDED"));
		}
		walk.runJobs();
		return asked.stream().flatMap((owner) -> owner.systems().stream()).toList();
	}

	private static OwnerActions batch(CaseWalk walk, Task task) {
		String id = (String) walk.bean(TaskService.class).getVariable(task.getId(), "batchId");
		return walk.bean(SystemActions.class).batch(UUID.fromString(id)).orElseThrow();
	}

}
