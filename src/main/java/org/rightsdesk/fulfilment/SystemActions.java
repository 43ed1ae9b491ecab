package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the systems did for a line: for letters, the case file and whoever records it. */
@Service
public class SystemActions {

	static final String CLOSED = "This work is closed already. Reload the page to see what is on record.";

	private final SystemActionTable table;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	SystemActions(SystemActionTable table, Requests requests, RequestLog log, Clock clock) {
		this.table = table;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	/** Everything asked of systems for a line, by work and in the order of the plan. */
	public List<SystemAction> of(UUID lineId) {
		return this.table.of(lineId);
	}

	/** What was asked for this work; empty before the owners have been asked. */
	public List<SystemAction> of(UUID lineId, SystemWork work) {
		return of(lineId).stream().filter((action) -> action.work() == work).toList();
	}

	/**
	 * Whether owners were asked for this work and none of their systems held anything.
	 */
	public boolean foundNothing(UUID lineId, SystemWork work) {
		List<SystemAction> all = of(lineId, work);
		return !all.isEmpty() && all.stream().allMatch((action) -> action.result() == SystemResult.NOTHING_FOUND);
	}

	/** Where this work is not done: data are kept, it failed, or nobody knows. */
	public List<SystemAction> notDone(UUID lineId, SystemWork work) {
		return of(lineId, work).stream()
			.filter((action) -> action.result() != SystemResult.DONE && action.result() != SystemResult.NOTHING_FOUND)
			.toList();
	}

	/** The same by owner: one for each task. */
	public List<OwnerActions> owners(UUID lineId) {
		return of(lineId).stream()
			.collect(Collectors.groupingBy(SystemAction::batchId, LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((batch) -> new OwnerActions(batch.getKey(), batch.getValue()))
			.toList();
	}

	public Optional<OwnerActions> batch(UUID batchId) {
		return owner(batchId, this.table.batch(batchId));
	}

	Optional<OwnerActions> lock(UUID batchId) {
		return owner(batchId, this.table.lock(batchId));
	}

	private static Optional<OwnerActions> owner(UUID batchId, List<SystemAction> systems) {
		return systems.isEmpty() ? Optional.empty() : Optional.of(new OwnerActions(batchId, systems));
	}

	/**
	 * Records what came of an order; what was recorded before is replaced.
	 * @throws IllegalStateException with a plain sentence, when the owner's task is done
	 * @throws java.util.NoSuchElementException if the owner has no such system here
	 */
	@Transactional
	public void record(UUID batchId, String systemId, ActionResult result, String by) {
		OwnerActions owner = lock(batchId).orElseThrow();
		if (owner.closed()) {
			throw new IllegalStateException(CLOSED);
		}
		SystemAction action = owner.system(systemId).orElseThrow();
		this.table.record(action.id(), result, by, this.clock.instant());
		log(action.lineId(), by, "SYSTEM_" + result.result(), systemId);
	}

	/**
	 * Says why the work goes on although this system failed: the answer is "in part".
	 * @throws IllegalStateException with a plain sentence, when it did not fail
	 */
	@Transactional
	public void accept(UUID lineId, UUID actionId, String why, String by) {
		SystemAction action = of(lineId).stream().filter((one) -> one.id().equals(actionId)).findFirst().orElseThrow();
		if (!action.failed() || action.closedAt() == null) {
			throw new IllegalStateException("This system has not failed. Reload the page to see what is on record.");
		}
		if (why == null || why.isBlank()) {
			throw new IllegalArgumentException("Reason: fill it in.");
		}
		this.table.accept(actionId, why.strip(), by);
		log(lineId, by, "SYSTEM_FAILURE_ACCEPTED", action.systemId());
	}

	/**
	 * Records what the program of a system did in place of its owner, whose task this
	 * would be.
	 * @throws IllegalStateException with a plain sentence, when it is done
	 */
	@Transactional
	public void finish(UUID batchId, String systemId, ActionResult result, String by) {
		record(batchId, systemId, result, by);
		close(batchId, by);
	}

	/** Keeps what the program of a system could not do; nothing has come of it yet. */
	@Transactional
	public void workerFailed(UUID batchId, String systemId, String message, String by) {
		SystemAction action = lock(batchId).flatMap((owner) -> owner.system(systemId)).orElseThrow();
		this.table.workerFailed(action.id(), message, this.clock.instant());
		log(action.lineId(), by, "WORKER_FAILED", systemId);
	}

	/** What the program of the system said each time that it failed, oldest first. */
	public List<String> workerFailures(UUID actionId) {
		return this.table.workerFailures(actionId);
	}

	/** The owner's task is completed. */
	void close(UUID batchId, String by) {
		OwnerActions owner = lock(batchId).orElseThrow();
		this.table.close(batchId, this.clock.instant());
		log(owner.lineId(), Objects.requireNonNullElse(by, "system"), "SYSTEMS_DONE", owner.owner());
	}

	private void log(UUID lineId, String by, String what, String detail) {
		this.log.append(this.requests.line(lineId).requestId(), by, what, detail);
	}

}
