package org.rightsdesk.engine;

import java.util.Date;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives a task its statutory date and priority in the moment it is created. */
@Component
class StatutoryDateStamp implements TaskListener {

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
			});
	}

}
