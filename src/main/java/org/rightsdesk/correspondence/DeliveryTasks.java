package org.rightsdesk.correspondence;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the clerk's task of a letter from the place where it was settled. */
@Component
public class DeliveryTasks {

	private final Delivery delivery;

	private final StaffTasks tasks;

	DeliveryTasks(Delivery delivery, StaffTasks tasks) {
		this.delivery = delivery;
		this.tasks = tasks;
	}

	/**
	 * As {@link Delivery#markPosted}, and the task of the letter, where it has one, is
	 * done with it: in one transaction, so that the case, which goes on at once, does not
	 * meet a task that is just ending.
	 */
	@Transactional
	public void posted(SubjectRequest request, UUID letterId, LocalDate on, StaffMember by) {
		this.delivery.markPosted(letterId, on, by.username());
		this.tasks.open(request.reference().value())
			.stream()
			.filter((task) -> task.key().equals(ResolveDeliveryProcess.RESOLVE_DELIVERY)
					&& letterId.toString().equals(task.ids().get(ResolveDeliveryProcess.DELIVERY_ID.name())))
			.forEach((task) -> this.tasks.complete(task.id(), by,
					Map.of(ResolveDeliveryProcess.DELIVERY_DECISION.name(), ResolveDeliveryCheck.POSTED)));
	}

}
