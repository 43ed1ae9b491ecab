package org.rightsdesk.examples;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.engine.OpenTasks;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.TaskAssignments;

import org.springframework.stereotype.Component;

/** Who has taken what there is to do. */
@Component
@OnlyWithExamples
class ClaimWork implements ExampleWork {

	private final ExampleDesk desk;

	private final OpenTasks tasks;

	private final TaskAssignments assignments;

	ClaimWork(ExampleDesk desk, OpenTasks tasks, TaskAssignments assignments) {
		this.desk = desk;
		this.tasks = tasks;
		this.assignments = assignments;
	}

	@Override
	public Map<String, Doing> words() {
		return Map.of("taken", this::taken);
	}

	/** All that is open in a case, and in the complaint about it. */
	private void taken(ExampleCase example, List<String> with) {
		List<String> references = (example.complaintId() == null) ? List.of(example.reference())
				: List.of(example.reference(), this.desk.request(example.complaintId()).reference().value());
		this.tasks.ofCases(Set.of(example.organisation()), references).forEach((task) -> {
			StaffMember person = new StaffMember(person(task.groups()), task.groups(), Set.of(task.organisation()));
			this.assignments.assign(task, person, person);
		});
	}

	private static String person(Set<String> groups) {
		if (groups.contains("case-handler")) {
			return ExampleDesk.CLERK;
		}
		return groups.contains("officer") ? ExampleDesk.OFFICER : ExampleDesk.OWNER;
	}

}
