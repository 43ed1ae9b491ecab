package org.rightsdesk.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The lists of Tasklist. A task's due date is the target of its step, its follow-up date
 * a copy of the statutory date; each list says which of the two it means.
 */
@Component
@Order(StaffAuthorizations.ORDER + 1)
class TaskFilters implements ApplicationRunner {

	private static final String NOW = "${now()}";

	private static final String IN_SEVEN_DAYS = "${dateTime().plusDays(7)}";

	private static final List<Map<String, String>> CARD = List.of(Map.of("name", "reference", "label", "Reference"),
			Map.of("name", "right", "label", "Right"), Map.of("name", "dueOn", "label", "Statutory date"),
			Map.of("name", "owner", "label", "Owner"));

	private final FilterService filters;

	private final TaskService tasks;

	TaskFilters(FilterService filters, TaskService tasks) {
		this.filters = filters;
		this.tasks = tasks;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		keep(1, "My tasks", "Tasks that you have claimed.", query().taskAssigneeExpression("${currentUser()}"));
		keep(2, "My groups' tasks", "Tasks of your groups that nobody has claimed yet.",
				query().taskCandidateGroupInExpression("${currentUserGroups()}"));
		keep(3, "Due in 7 days", "By the target date of the step: it ends within 7 days.",
				query().dueAfterExpression(NOW).dueBeforeExpression(IN_SEVEN_DAYS));
		keep(4, "Overdue", "By the target date of the step: it has passed. The statutory date stands on the card.",
				query().dueBeforeExpression(NOW));
		keep(5, "Statutory date near", "By the statutory date: it ends within 7 days or has passed.",
				query().followUpBeforeExpression(IN_SEVEN_DAYS));
		keep(6, "All tasks", "Every open task that you may see.", query());
		keep(7, "Approvals as a deputy", "Tasks that are yours on the days on which you are a deputy.",
				query().taskCandidateUserExpression("${currentUser()}"));
	}

	private TaskQuery query() {
		return this.tasks.createTaskQuery();
	}

	private void keep(int position, String name, String description, TaskQuery query) {
		Filter filter = this.filters.createFilterQuery().filterName(name).singleResult();
		if (filter == null) {
			filter = this.filters.newTaskFilter(name);
		}
		Map<String, Object> properties = new HashMap<>();
		properties.put("description", description);
		properties.put("priority", position);
		properties.put("color", (position == 4) ? "#b10e1e" : "#1d4e63");
		properties.put("refresh", true);
		properties.put("showUndefinedVariable", false);
		properties.put("variables", CARD);
		filter.setQuery(query).setProperties(properties);
		this.filters.saveFilter(filter);
	}

}
