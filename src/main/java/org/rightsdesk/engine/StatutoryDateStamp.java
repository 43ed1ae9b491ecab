package org.rightsdesk.engine;

import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives a task its statutory date and priority in the moment it is created. */
@Component
class StatutoryDateStamp implements TaskListener {

	/** Stands on the card of the task, and in the task alone, so that it can move. */
	static final Var<LocalDate> DUE_ON = Var.date("dueOn");

	/** Copies, since Tasklist shows staff only what stands in the task itself. */
	private static final Var<String> REFERENCE = Var.code("reference");

	private static final Var<String> RIGHT = Var.code("right");

	private static final Var<String> OWNER_GROUP = Var.code("ownerGroup");

	private static final Var<String> OWNER = Var.code("owner");

	private static final Var<UUID> LINE_ID = Var.id("lineId");

	private final ObjectProvider<StatutoryDates> dates;

	StatutoryDateStamp(ObjectProvider<StatutoryDates> dates) {
		this.dates = dates;
	}

	@Override
	public void notify(DelegateTask task) {
		String reference = task.getExecution().getProcessBusinessKey();
		UUID lineId = LINE_ID.find(task).orElse(null);
		this.dates.stream()
			.flatMap((source) -> source.of(reference, lineId).stream())
			.findFirst()
			.ifPresent((shown) -> {
				task.setFollowUpDate((shown.followUp() != null) ? Date.from(shown.followUp()) : null);
				task.setPriority(shown.priority());
				REFERENCE.setLocal(task, reference);
				RIGHT.setLocal(task, shown.rights());
				OWNER_GROUP.find(task)
					.ifPresent((group) -> OWNER.setLocal(task, group.substring(group.lastIndexOf(':') + 1)));
				if (shown.dueOn() != null) {
					DUE_ON.setLocal(task, shown.dueOn());
				}
			});
	}

}
