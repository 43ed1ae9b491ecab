package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which owner acts in which systems, in waves: a later one waits for the earlier. */
@Service
class ActionPlan {

	private final ActionTable table;

	private final ObjectProvider<SystemOrders> orders;

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final Clock clock;

	ActionPlan(ActionTable table, ObjectProvider<SystemOrders> orders, Requests requests, Organisations organisations,
			Deadlines deadlines, Clock clock) {
		this.table = table;
		this.orders = orders;
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/** Puts the orders of this work on record; those that are there stay. */
	@Transactional
	void plan(UUID lineId, SystemWork work) {
		RequestLine line = this.requests.line(lineId);
		SubjectRequest request = this.requests.get(line.requestId());
		Organisation organisation = this.organisations.get(request.organisation());
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), request.zone());
		Map<String, UUID> batches = new HashMap<>();
		List<SystemAction> before = of(lineId, work);
		List<SystemOrder> all = this.orders.stream()
			.filter((one) -> one.work() == work)
			.flatMap((one) -> one.orders(lineId).stream())
			.filter((order) -> !isThere(before, order))
			.toList();
		for (SystemOrder order : all) {
			SearchedSystem system = organisation.system(order.systemId()).orElseThrow();
			String group = organisation.ownerGroup(system);
			UUID batch = batches.computeIfAbsent(order.wave() + group, (key) -> UUID.randomUUID());
			LocalDate target = this.deadlines.addWorkingDays(organisation.calendar(), today,
					system.targetWorkingDays());
			this.table.insert(new SystemAction(UUID.randomUUID(), lineId, work, order.wave(), batch, system.id(),
					system.name(), group, order.words(), target, null, null, null, false, null, null),
					all.indexOf(order));
		}
	}

	private static boolean isThere(List<SystemAction> before, SystemOrder order) {
		return before.stream()
			.anyMatch((one) -> one.systemId().equals(order.systemId()) && one.words().equals(order.words()));
	}

	/** The tasks of the first wave that is not done; empty where all are. */
	List<UUID> next(UUID lineId, SystemWork work) {
		List<SystemAction> open = of(lineId, work).stream().filter(SystemAction::open).toList();
		int wave = open.stream().mapToInt(SystemAction::wave).min().orElse(0);
		return open.stream()
			.filter((action) -> action.wave() == wave)
			.map(SystemAction::batchId)
			.distinct()
			.sorted()
			.toList();
	}

	boolean anyFailed(UUID lineId, SystemWork work) {
		return of(lineId, work).stream().anyMatch(SystemAction::failed);
	}

	List<SystemAction> batch(UUID batchId) {
		return this.table.ofBatch(batchId);
	}

	/** Owners whose systems failed are asked again. */
	void again(UUID lineId, SystemWork work) {
		of(lineId, work).stream()
			.filter(SystemAction::failed)
			.map(SystemAction::ownerGroup)
			.distinct()
			.forEach((group) -> this.table.again(lineId, work, UUID.randomUUID(), group));
	}

	/** The case goes on without what failed; the answer says so. */
	void accept(UUID lineId, SystemWork work) {
		this.table.accept(lineId, work);
	}

	private List<SystemAction> of(UUID lineId, SystemWork work) {
		return this.table.of(lineId).stream().filter((action) -> action.work() == work).toList();
	}

}
