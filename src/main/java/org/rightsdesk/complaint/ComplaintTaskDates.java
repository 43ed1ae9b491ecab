package org.rightsdesk.complaint;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.engine.StatutoryDates;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/**
 * What the tasks of a complaint show: the one date that the law fixes, to acknowledge it,
 * as long as that has not happened.
 */
@Component
class ComplaintTaskDates implements StatutoryDates {

	private static final int NORMAL = 50;

	private static final int OVERDUE = 100;

	private final ComplaintTable table;

	private final ComplaintClocks clocks;

	private final Requests requests;

	private final StaffTasks tasks;

	ComplaintTaskDates(ComplaintTable table, ComplaintClocks clocks, Requests requests, StaffTasks tasks) {
		this.table = table;
		this.clocks = clocks;
		this.requests = requests;
		this.tasks = tasks;
	}

	@Override
	public Optional<Shown> of(String reference, UUID lineId) {
		return Reference.isReference(reference)
				? this.requests.find(new Reference(reference)).filter(SubjectRequest::isComplaint).map(this::shown)
				: Optional.empty();
	}

	/** Something changed: the tasks that are open show it. */
	void publish(SubjectRequest complaint) {
		this.tasks.setStatutoryDate(complaint.reference().value(), null, shown(complaint));
	}

	private Shown shown(SubjectRequest request) {
		ComplaintDates dates = this.clocks.of(request);
		boolean runs = dates.statutory() && !this.table.find(request.id()).orElseThrow().isAcknowledged();
		if (!runs) {
			return new Shown(request.kind().name(), null, null, NORMAL);
		}
		LocalDate due = dates.acknowledgeBy();
		boolean over = due.isBefore(this.clocks.today(request));
		return new Shown(request.kind().name(), due,
				due.plusDays(1).atStartOfDay(request.zone()).toInstant().minusSeconds(1), over ? OVERDUE : NORMAL);
	}

}
