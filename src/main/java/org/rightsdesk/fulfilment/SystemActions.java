package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.fulfilment.SystemAction.Result;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the systems had to do for a line, and what came of it in each of them. */
@Service
public class SystemActions {

	private final ActionTable table;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	SystemActions(ActionTable table, Requests requests, RequestLog log, Clock clock) {
		this.table = table;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	/** Everything that was ordered for a line, in the order in which it is done. */
	public List<SystemAction> of(UUID lineId) {
		return this.table.of(lineId);
	}

	/** What one owner has to do in one task. */
	public List<SystemAction> ofBatch(UUID batchId) {
		return this.table.ofBatch(batchId);
	}

	/**
	 * Whether this work is done, or kept for a reason, in every system it was ordered of.
	 */
	public boolean everywhere(UUID lineId, SystemWork work) {
		return of(lineId).stream()
			.filter((action) -> action.work() == work)
			.noneMatch((action) -> action.open() || action.result() == Result.FAILED);
	}

	/**
	 * Records what came of it in one system; what was recorded before in the same task is
	 * replaced.
	 * @param because why it is kept or what failed; empty otherwise
	 * @param keptUntil null where it is not kept or no date is known
	 * @throws IllegalArgumentException with a plain sentence, if the reason is missing
	 */
	@Transactional
	public void record(UUID actionId, Result result, String because, LocalDate keptUntil, String by) {
		SystemAction action = this.table.lock(actionId).orElseThrow();
		boolean explained = result == Result.KEPT || result == Result.FAILED;
		if (explained && because.isBlank()) {
			throw new IllegalArgumentException(
					(result == Result.KEPT) ? "Say why the data are kept." : "Say what could not be done, and why.");
		}
		if (result != Result.KEPT && keptUntil != null) {
			throw new IllegalArgumentException("A day until which data are kept belongs to data that are kept.");
		}
		this.table.finish(actionId, result, explained ? because.strip() : null, keptUntil, by, this.clock.instant());
		this.log.append(this.requests.line(action.lineId()).requestId(), by, "SYSTEM_" + result, action.systemId());
	}

}
