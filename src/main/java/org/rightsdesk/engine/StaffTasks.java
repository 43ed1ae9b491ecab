package org.rightsdesk.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.UUID;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.rightsdesk.engine.StatutoryDates.Shown;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open tasks for our own pages, so that these need nothing of the engine. Asks as the
 * system: our pages decide themselves who sees what.
 */
@Service
public class StaffTasks {

	/** By which a check finds what its task is about. */
	private static final List<String> IDS = List.of("lineId", "searchId", "deliveryId", "breachId", "batchId",
			"roundId", "notificationId", "restrictionId", "work");

	private final TaskService tasks;

	private final AsSystem asSystem;

	private final CurrentStaff currentStaff;

	private final ObjectProvider<TaskDeputies> deputies;

	private final ObjectProvider<TaskAccess> access;

	StaffTasks(TaskService tasks, AsSystem asSystem, CurrentStaff currentStaff, ObjectProvider<TaskDeputies> deputies,
			ObjectProvider<TaskAccess> access) {
		this.tasks = tasks;
		this.asSystem = asSystem;
		this.currentStaff = currentStaff;
		this.deputies = deputies;
		this.access = access;
	}

	/**
	 * The task, when the person signed in may work on it: they are its assignee, in a
	 * candidate group or a deputy today, work for its organisation, and its case is not
	 * kept from them. The engine's own check would also let through whoever only watches
	 * processes in Cockpit.
	 * @return empty for an unknown task as for one of others, so that nobody can tell
	 */
	@Transactional(readOnly = true)
	public Optional<StaffTask> readable(String taskId) {
		return theirs(taskId).filter((task) -> !refused(task.reference(), this.currentStaff.require().username()));
	}

	/**
	 * The task that would be {@link #readable} if its case were not kept from the person:
	 * they may know that it exists.
	 */
	@Transactional(readOnly = true)
	public Optional<StaffTask> keptFrom(String taskId) {
		return theirs(taskId).filter((task) -> refused(task.reference(), this.currentStaff.require().username()));
	}

	/** Takes the open tasks of a case from those who must not work on it any more. */
	@Transactional
	public void freeFromRefused(String reference) {
		this.asSystem.call(() -> {
			query(reference).stream()
				.filter((task) -> task.getAssignee() != null && refused(reference, task.getAssignee()))
				.forEach((task) -> this.tasks.setAssignee(task.getId(), null));
			return null;
		});
	}

	boolean refused(String reference, String username) {
		return this.access.stream().anyMatch((access) -> access.refusal(reference, username).isPresent());
	}

	private Optional<StaffTask> theirs(String taskId) {
		Optional<StaffMember> member = this.currentStaff.find();
		if (member.isEmpty() || taskId == null) {
			return Optional.empty();
		}
		return this.asSystem.call(() -> Optional.ofNullable(this.tasks.createTaskQuery().taskId(taskId).singleResult())
			.filter((task) -> mayWorkOn(member.get(), task))
			.map(this::view));
	}

	/** Every open task of a case, in all its instances; not limited to the person. */
	@Transactional(readOnly = true)
	public List<StaffTask> open(String reference) {
		return this.asSystem.call(() -> query(reference).stream().map(this::view).toList());
	}

	/**
	 * Completes a task from one of our own pages, which decides itself whether the person
	 * may; the check of the task is asked as for everybody, and keeps who it was.
	 * @param by who completes it
	 * @param codes what they chose in place of the form
	 * @throws IllegalStateException with a plain sentence if the task is not open any
	 * more, with those of the check if something is missing
	 */
	@Transactional
	public void complete(String taskId, StaffMember by, Map<String, String> codes) {
		TaskRefused.take();
		try {
			this.asSystem.as(by, () -> this.tasks.complete(taskId, new HashMap<>(codes)));
		}
		catch (OptimisticLockingException | NullValueException ex) {
			throw new IllegalStateException("Somebody else was faster: this task is not open any more.", ex);
		}
		catch (RuntimeException ex) {
			throw TaskRefused.take()
				.<RuntimeException>map((sentences) -> new IllegalStateException(String.join(" ", sentences), ex))
				.orElse(ex);
		}
	}

	/**
	 * Moves the statutory date (a task's follow-up date, which Tasklist's filters use,
	 * and the date on its card), the rights on the card and the priority of the open
	 * tasks of a case. Ours is the truth, this is a copy.
	 * @param lineId only tasks of this line, or null for every task of the case
	 */
	@Transactional
	public void setStatutoryDate(String reference, UUID lineId, Shown shown) {
		this.asSystem.call(() -> {
			for (Task task : query(reference)) {
				if (follows(task, lineId)) {
					show(task, shown);
				}
			}
			return null;
		});
	}

	private boolean follows(Task task, UUID lineId) {
		boolean ownClock = this.tasks.getVariable(task.getId(), StatutoryDateStamp.OWN_DUE_ON.name()) != null;
		return !ownClock
				&& (lineId == null || lineId.toString().equals(this.tasks.getVariable(task.getId(), "lineId")));
	}

	private void show(Task task, Shown shown) {
		task.setFollowUpDate((shown.followUp() != null) ? Date.from(shown.followUp()) : null);
		task.setPriority(shown.priority());
		this.tasks.saveTask(task);
		this.tasks.setVariableLocal(task.getId(), StatutoryDateStamp.RIGHT.name(), shown.rights());
		if (shown.dueOn() != null) {
			this.tasks.setVariableLocal(task.getId(), StatutoryDateStamp.DUE_ON.name(), shown.dueOn().toString());
		}
		else {
			this.tasks.removeVariableLocal(task.getId(), StatutoryDateStamp.DUE_ON.name());
		}
	}

	private List<Task> query(String reference) {
		return this.tasks.createTaskQuery().processInstanceBusinessKey(reference).orderByTaskCreateTime().asc().list();
	}

	boolean mayWorkOn(StaffMember member, Task task) {
		if (task.getTenantId() == null || !member.worksFor(task.getTenantId())) {
			return false;
		}
		return member.username().equals(task.getAssignee()) || deputises(member, task)
				|| this.tasks.getIdentityLinksForTask(task.getId())
					.stream()
					.anyMatch((link) -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null
							&& member.is(link.getGroupId()));
	}

	/** By the day itself: the engine's candidates follow it a little later. */
	private boolean deputises(StaffMember member, Task task) {
		return this.deputies.stream()
			.filter((deputies) -> deputies.taskKey().equals(task.getTaskDefinitionKey()))
			.anyMatch((deputies) -> deputies.today(task.getTenantId()).contains(member.username()));
	}

	private StaffTask view(Task task) {
		Map<String, Object> variables = this.tasks.getVariables(task.getId(),
				Stream.concat(Stream.of("reference"), IDS.stream()).toList());
		Map<String, String> ids = new HashMap<>();
		IDS.stream()
			.filter((name) -> variables.get(name) != null)
			.forEach((name) -> ids.put(name, variables.get(name).toString()));
		Instant due = (task.getDueDate() != null) ? task.getDueDate().toInstant() : null;
		return new StaffTask(task.getId(), task.getTaskDefinitionKey(), task.getName(),
				(String) variables.get("reference"), task.getTenantId(), task.getAssignee(), due, ids);
	}

}
