package org.rightsdesk.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTasks;
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
	public static List<SystemAction> all(CaseWalk walk, SystemAction.Result result, String because) {
		List<Task> tasks = walk.bean(TaskService.class)
			.createTaskQuery()
			.processInstanceBusinessKey(walk.reference())
			.taskDefinitionKey("userTask_actInSystem")
			.list();
		List<SystemAction> asked = tasks.stream().flatMap((task) -> batch(walk, task).stream()).toList();
		asked.forEach((one) -> walk.bean(SystemActions.class).record(one.id(), result, because, null, "owner"));
		for (Task task : tasks) {
			String group = batch(walk, task).get(0).ownerGroup();
			walk.bean(StaffTasks.class)
				.complete(task.getId(), new StaffMember("owner", Set.of(group), Set.of(walk.request().organisation())),
						Map.of("acted", "RECORDED"));
		}
		walk.runJobs();
		return asked;
	}

	private static List<SystemAction> batch(CaseWalk walk, Task task) {
		String id = (String) walk.bean(TaskService.class).getVariable(task.getId(), "batchId");
		return walk.bean(SystemActions.class).ofBatch(UUID.fromString(id));
	}

}
