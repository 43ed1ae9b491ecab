package org.rightsdesk.engine;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What the person at a task still has to do in the case file before they complete it. */
@Service
public class WorkLeft {

	private final StaffTasks tasks;

	private final CurrentStaff staff;

	private final ObjectProvider<StepCheck> checks;

	WorkLeft(StaffTasks tasks, CurrentStaff staff, ObjectProvider<StepCheck> checks) {
		this.tasks = tasks;
		this.staff = staff;
		this.checks = checks;
	}

	/**
	 * The same list by which completion is refused, for every answer of the form.
	 * @param taskId a task the current person may work on
	 * @return empty for a task without conditions and for one they may not see
	 */
	public List<Missing> of(String taskId) {
		return this.tasks.readable(taskId).map(this::left).orElse(List.of());
	}

	private List<Missing> left(StaffTask task) {
		StaffMember member = this.staff.require();
		var described = new CompletedTask(task.id(), task.key(), task.reference(), task.organisation(),
				member.username(), member.groups(), task.ids());
		return this.checks.stream()
			.filter((check) -> check.taskKey().equals(task.key()))
			.flatMap((check) -> check.left(described).stream())
			.toList();
	}

}
