package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Which owner acts in which systems, in waves: a later one waits for the earlier. */
@Service
class ActionPlan {

	private final SystemActionTable table;

	private final SystemActions actions;

	private final ObjectProvider<SystemOrders> orders;

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final Clock clock;

	ActionPlan(SystemActionTable table, SystemActions actions, ObjectProvider<SystemOrders> orders, Requests requests,
			Organisations organisations, Deadlines deadlines, Clock clock) {
		this.table = table;
		this.actions = actions;
		this.orders = orders;
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * Puts the orders of this work on record. One that is there stays as it is, unless
	 * its words have changed: then it is asked for anew.
	 */
	void plan(UUID lineId, SystemWork work) {
		List<SystemAction> before = of(lineId, work);
		int number = before.size();
		Map<String, UUID> batches = new HashMap<>();
		for (SystemOrder order : orders(lineId, work)) {
			SearchedSystem system = organisation(lineId).system(order.systemId()).orElseThrow();
			String owner = organisation(lineId).ownerGroup(system);
			UUID batch = batches.computeIfAbsent(order.wave() + task(owner, system), (key) -> UUID.randomUUID());
			Optional<SystemAction> there = before.stream()
				.filter((one) -> one.systemId().equals(order.systemId()))
				.findFirst();
			if (there.isEmpty()) {
				this.table.insert(new SystemAction(UUID.randomUUID(), lineId, work, order.wave(), number++, system.id(),
						system.name(), owner, batch, order.words(), target(lineId, system), null, null, null, null,
						null, null, null, null, null));
			}
			else if (!there.get().words().equals(order.words())) {
				this.table.renew(there.get().id(), order.wave(), batch, order.words(), target(lineId, system));
			}
		}
	}

	private List<SystemOrder> orders(UUID lineId, SystemWork work) {
		return this.orders.stream()
			.filter((one) -> one.work() == work)
			.flatMap((one) -> one.orders(lineId).stream())
			.toList();
	}

	/**
	 * Asks the owners of the first wave in which something is left.
	 * @return how many they are; 0 where nothing is left
	 */
	int call(UUID lineId, SystemWork work) {
		List<OwnerActions> open = this.actions.owners(lineId)
			.stream()
			.filter((owner) -> owner.work() == work && !owner.closed())
			.toList();
		int wave = open.stream().mapToInt(OwnerActions::wave).min().orElse(0);
		List<UUID> called = open.stream().filter((owner) -> owner.wave() == wave).map(OwnerActions::id).toList();
		this.table.place(lineId, work, called);
		return called.size();
	}

	/** One of the owners who are asked, counted from 0. */
	OwnerActions called(UUID lineId, SystemWork work, int place) {
		List<SystemAction> systems = this.table.at(lineId, work, place);
		return new OwnerActions(systems.get(0).batchId(), systems);
	}

	boolean anyFailed(UUID lineId, SystemWork work) {
		return of(lineId, work).stream().anyMatch(SystemAction::unresolved);
	}

	/** Whether it is done, or kept for a reason, wherever it was asked for. */
	boolean everywhere(UUID lineId, SystemWork work) {
		return of(lineId, work).stream().noneMatch((action) -> action.result() == null || action.failed());
	}

	/** Owners whose systems failed are asked again, each in a task of its own. */
	void again(UUID lineId, SystemWork work) {
		Map<String, UUID> batches = new HashMap<>();
		of(lineId, work).stream().filter(SystemAction::unresolved).forEach((failed) -> {
			SearchedSystem system = organisation(lineId).system(failed.systemId()).orElseThrow();
			UUID batch = batches.computeIfAbsent(task(failed.ownerGroup(), system), (key) -> UUID.randomUUID());
			this.table.renew(failed.id(), failed.wave(), batch, failed.words(), target(lineId, system));
		});
	}

	List<SystemAction> of(UUID lineId, SystemWork work) {
		return this.table.of(lineId).stream().filter((action) -> action.work() == work).toList();
	}

	/** What is one task; a program answers for its system alone. */
	static String task(String ownerGroup, SearchedSystem system) {
		return system.worker() ? ownerGroup + " " + system.id() : ownerGroup;
	}

	private LocalDate target(UUID lineId, SearchedSystem system) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), request(lineId).zone());
		return this.deadlines.addWorkingDays(organisation(lineId).calendar(), today, system.targetWorkingDays());
	}

	private Organisation organisation(UUID lineId) {
		return this.organisations.get(request(lineId).organisation());
	}

	private SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

}
