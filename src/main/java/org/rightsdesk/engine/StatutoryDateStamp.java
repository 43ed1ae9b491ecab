package org.rightsdesk.engine;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
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

	static final Var<String> RIGHT = Var.code("right");

	private static final Var<String> OWNER_GROUP = Var.code("ownerGroup");

	private static final Var<String> OWNER = Var.code("owner");

	private static final Var<UUID> LINE_ID = Var.id("lineId");

	/**
	 * A process with a clock of its own says its day here; its tasks then keep the
	 * follow-up date of their model, and what the request's clock does is not theirs.
	 */
	static final Var<LocalDate> OWN_DUE_ON = Var.date("ownDueOn");

	private static final int SOON = 80;

	private final ObjectProvider<StatutoryDates> dates;

	StatutoryDateStamp(ObjectProvider<StatutoryDates> dates) {
		this.dates = dates;
	}

	@Override
	public void notify(DelegateTask task) {
		String reference = task.getExecution().getProcessBusinessKey();
		Optional<LocalDate> own = OWN_DUE_ON.find(task);
		if (own.isPresent()) {
			REFERENCE.setLocal(task, reference);
			DUE_ON.setLocal(task, own.get());
			task.setPriority(SOON);
			return;
		}
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
