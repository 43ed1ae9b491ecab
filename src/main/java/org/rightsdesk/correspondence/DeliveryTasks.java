package org.rightsdesk.correspondence;

import java.util.Map;
import java.util.UUID;

import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** Ends the clerk's task of a letter from the place where it was settled. */
@Component
public class DeliveryTasks {

	private final StaffTasks tasks;

	DeliveryTasks(StaffTasks tasks) {
		this.tasks = tasks;
	}

	/**
	 * The letter is marked as posted, so its task is done; nothing happens where it has
	 * none.
	 */
	public void posted(SubjectRequest request, UUID letterId, StaffMember by) {
		this.tasks.open(request.reference().value())
			.stream()
			.filter((task) -> task.key().equals(ResolveDeliveryProcess.RESOLVE_DELIVERY)
					&& letterId.toString().equals(task.ids().get(ResolveDeliveryProcess.DELIVERY_ID.name())))
			.forEach((task) -> this.tasks.complete(task.id(), by,
					Map.of(ResolveDeliveryProcess.DELIVERY_DECISION.name(), ResolveDeliveryCheck.POSTED)));
	}

}
