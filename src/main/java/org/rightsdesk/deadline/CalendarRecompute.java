package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.UUID;

import org.rightsdesk.request.RequestLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The days that count may have changed with this start: a one-off holiday in the override
 * file, a newer library. Works out every open case anew and tells those whose date moved.
 */
@Component
class CalendarRecompute {

	private static final Logger log = LoggerFactory.getLogger(CalendarRecompute.class);

	private final ToldDueDates told;

	private final LineClocks clocks;

	private final Deadlines deadlines;

	private final RequestLog requestLog;

	private final ObjectProvider<DueDateMoved> listeners;

	private final TransactionTemplate transaction;

	CalendarRecompute(ToldDueDates told, LineClocks clocks, Deadlines deadlines, RequestLog requestLog,
			ObjectProvider<DueDateMoved> listeners, TransactionTemplate transaction) {
		this.told = told;
		this.clocks = clocks;
		this.deadlines = deadlines;
		this.requestLog = requestLog;
		this.listeners = listeners;
		this.transaction = transaction;
	}

	@EventListener(ApplicationReadyEvent.class)
	void recompute() {
		long moved = this.told.openLines().stream().filter(this::hasMoved).count();
		if (moved > 0) {
			log.info("The calendar has changed: {} due dates moved, and those who work on them are told.", moved);
		}
	}

	/** One that cannot be worked out keeps nobody else waiting. */
	private boolean hasMoved(UUID lineId) {
		try {
			return Boolean.TRUE.equals(this.transaction.execute((status) -> follow(lineId)));
		}
		catch (RuntimeException ex) {
			log.warn("The due date of line {} could not be worked out anew: {}", lineId, ex.getClass().getSimpleName());
			return false;
		}
	}

	private boolean follow(UUID lineId) {
		LineClock line = this.clocks.locked(lineId);
		LocalDate before = this.told.of(lineId).orElse(null);
		LocalDate now = line.result().dueDate();
		if (line.result().state() == ClockState.CLOSED || now == null || now.equals(before)) {
			return false;
		}
		this.deadlines.refresh(lineId);
		if (before == null) {
			// Opened by a version that did not yet keep what was told.
			return false;
		}
		this.requestLog.append(line.request().id(), "system", "DUE_DATE_MOVED",
				Texts.of("deadline.moved", before, now));
		this.listeners.orderedStream().forEach((listener) -> listener.tell(line.request(), line.line(), before, now));
		return true;
	}

}
