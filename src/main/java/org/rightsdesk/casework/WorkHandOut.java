package org.rightsdesk.casework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.rightsdesk.engine.OpenTask;
import org.rightsdesk.engine.OpenTasks;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.TaskAssignments;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands many tasks out at once. Each in a transaction of its own: what cannot be done
 * stops nothing else, and is said.
 */
@Component
class WorkHandOut {

	private static final Logger log = LoggerFactory.getLogger(WorkHandOut.class);

	private final OpenTasks tasks;

	private final TaskAssignments assignments;

	private final Requests requests;

	private final RequestLog record;

	private final TransactionTemplate transaction;

	private final MessageSource texts;

	WorkHandOut(OpenTasks tasks, TaskAssignments assignments, Requests requests, RequestLog record,
			TransactionTemplate transaction, MessageSource texts) {
		this.tasks = tasks;
		this.assignments = assignments;
		this.requests = requests;
		this.record = record;
		this.transaction = transaction;
		this.texts = texts;
	}

	/**
	 * Gives these tasks to a person.
	 * @param to null to put them back to their groups
	 */
	WorkResult tasks(List<String> ids, StaffMember to, StaffMember by) {
		WorkResult result = new WorkResult();
		List<OpenTask> open = this.tasks.of(by.organisations(), ids);
		open.forEach((task) -> give(task, to, by, result));
		int gone = (int) ids.stream().distinct().count() - open.size();
		if (gone > 0) {
			result.refused("", text("gone", gone));
		}
		return result;
	}

	/**
	 * Gives the open tasks of these cases to a person: of each case those that are the
	 * work of their groups.
	 * @param to null to put all of them back to their groups
	 */
	WorkResult cases(List<String> references, StaffMember to, StaffMember by) {
		WorkResult result = new WorkResult();
		Map<String, List<OpenTask>> open = this.tasks.ofCases(by.organisations(), references)
			.stream()
			.collect(Collectors.groupingBy(OpenTask::reference, TreeMap::new, Collectors.toList()));
		for (String reference : references) {
			List<OpenTask> all = open.getOrDefault(reference, List.of());
			List<OpenTask> theirs = all.stream()
				.filter((task) -> to != null && task.groups().stream().anyMatch(to::is))
				.toList();
			(theirs.isEmpty() ? all : theirs).forEach((task) -> give(task, to, by, result));
			if (all.isEmpty()) {
				result.refused(reference, text("noTask"));
			}
		}
		return result;
	}

	private void give(OpenTask task, StaffMember to, StaffMember by, WorkResult result) {
		try {
			boolean given = Boolean.TRUE.equals(this.transaction.execute((status) -> assign(task, to, by)));
			result.done(task.reference(), (to != null) ? text(given ? "given" : "had", task.name(), to.username())
					: text(given ? "freed" : "free", task.name()));
		}
		catch (IllegalStateException ex) {
			result.refused(task.reference(), task.name() + ": " + ex.getMessage());
		}
		catch (RuntimeException ex) {
			log.warn("A task could not be handed out: {}", ex.getClass().getSimpleName());
			result.refused(task.reference(), task.name() + ": " + text("failed"));
		}
	}

	private boolean assign(OpenTask task, StaffMember to, StaffMember by) {
		boolean given = this.assignments.assign(task, to, by);
		if (given) {
			this.requests.find(new Reference(task.reference()))
				.ifPresent((request) -> this.record.append(request.id(), by.username(),
						(to != null) ? "TASK_GIVEN" : "TASK_PUT_BACK",
						task.name() + ((to != null) ? ": " + to.username() : "")));
		}
		return given;
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage("cases.work." + key, facts, Locale.UK);
	}

}
