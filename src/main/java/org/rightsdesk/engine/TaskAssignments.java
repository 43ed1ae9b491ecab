package org.rightsdesk.engine;

import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives open tasks to people, for those who hand out work. */
@Service
public class TaskAssignments {

	private static final String GONE = "It is not open any more.";

	private final TaskService tasks;

	private final AsSystem asSystem;

	private final StaffTasks staffTasks;

	TaskAssignments(TaskService tasks, AsSystem asSystem, StaffTasks staffTasks) {
		this.tasks = tasks;
		this.asSystem = asSystem;
		this.staffTasks = staffTasks;
	}

	/**
	 * Makes somebody the assignee, whoever had claimed it. Handlers hand out what they
	 * could claim themselves, officers and managers any work of their organisations; who
	 * gets it must be allowed to do it, as if they claimed it.
	 * @param open as it was listed
	 * @param to who gets it; null to put it back to its groups
	 * @param by who hands it out
	 * @return false where they had it already
	 * @throws IllegalStateException with a plain sentence if it cannot be
	 */
	@Transactional
	public boolean assign(OpenTask open, StaffMember to, StaffMember by) {
		Task task = this.asSystem.call(() -> this.tasks.createTaskQuery().taskId(open.id()).singleResult());
		if (task == null || !by.worksFor(open.organisation())) {
			throw new IllegalStateException(GONE);
		}
		mayNotGive(task, open, by).or(() -> mayNotGet(task, open, to)).ifPresent((sentence) -> {
			throw new IllegalStateException(sentence);
		});
		String username = (to != null) ? to.username() : null;
		if (Objects.equals(username, task.getAssignee())) {
			return false;
		}
		set(open.id(), username, by);
		return true;
	}

	private void set(String taskId, String username, StaffMember by) {
		TaskRefused.take();
		try {
			this.asSystem.as(by, () -> this.tasks.setAssignee(taskId, username));
		}
		catch (OptimisticLockingException | NullValueException ex) {
			throw new IllegalStateException("Somebody else was faster. Look again.", ex);
		}
		catch (RuntimeException ex) {
			throw TaskRefused.take()
				.<RuntimeException>map((sentences) -> new IllegalStateException(String.join(" ", sentences), ex))
				.orElse(ex);
		}
	}

	private Optional<String> mayNotGive(Task task, OpenTask open, StaffMember by) {
		if (this.staffTasks.refused(open.reference(), by.username())) {
			return Optional.of("This case is restricted to named people.");
		}
		boolean any = by.is("officer") || by.is("manager");
		return (any || mayWorkOn(task, by)) ? Optional.empty()
				: Optional.of("It is the work of another group: an officer or a manager can hand it out.");
	}

	private Optional<String> mayNotGet(Task task, OpenTask open, StaffMember to) {
		if (to == null) {
			return Optional.empty();
		}
		if (!to.worksFor(open.organisation())) {
			return Optional.of(to.username() + " does not work for its organisation.");
		}
		return mayWorkOn(task, to) ? Optional.empty() : Optional.of(to.username() + " is in no group that may do it.");
	}

	private boolean mayWorkOn(Task task, StaffMember member) {
		return this.asSystem.call(() -> this.staffTasks.mayWorkOn(member, task));
	}

}
