package org.rightsdesk.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.ClockReason;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a lapsed case again when what was missing came, at any time later (law.md 5.1,
 * the same case and the same clock, with every event it had, in a new instance of
 * the spine.
 */
@Service
public class Reopening {

	private final Requests requests;

	private final Deadlines deadlines;

	private final RunningRequestProcess process;

	Reopening(Requests requests, Deadlines deadlines, RunningRequestProcess process) {
		this.requests = requests;
		this.deadlines = deadlines;
		this.process = process;
	}

	/** Whether the case is closed because an answer never came. */
	public boolean isLapsed(UUID requestId) {
		return !unanswered(requestId).isEmpty();
	}

	/**
	 * Opens the case where it has lapsed; does nothing otherwise, and no answer opens
	 * what lapsed without its fee. The caller then takes the answer, in the same
	 * transaction.
	 * @param at when the answer really came. One that came before the lapse, and was
	 * entered after it, opens the case on the day of the lapse; the clock counts the
	 * answer from its own day
	 * @param by "requester", or the user name of who entered it
	 */
	@Transactional
	public void reopen(UUID requestId, Instant at, String by) {
		List<RequestLine> lines = unanswered(requestId);
		if (!lines.isEmpty()) {
			open(requestId, lines, at, by);
		}
	}

	/**
	 * Opens a line that lapsed because its fee was not paid; does nothing otherwise. The
	 * caller then records what settled the fee, in the same transaction.
	 * @param at as for an answer
	 */
	@Transactional
	public void reopenForFee(UUID lineId, Instant at, String by) {
		RequestLine line = this.requests.line(lineId);
		if (line.outcome() == Outcome.LAPSED && reason(line) == ClockReason.FEE) {
			open(line.requestId(), List.of(line), at, by);
		}
	}

	private void open(UUID requestId, List<RequestLine> lines, Instant at, String by) {
		SubjectRequest request = this.requests.get(requestId);
		LocalDate came = at.atZone(request.zone()).toLocalDate();
		ClockReason reason = reason(lines.get(0));
		this.requests.reopen(requestId, lines.stream().map(RequestLine::id).toList(), reason.name(), by);
		for (RequestLine line : lines) {
			LocalDate closed = this.deadlines.of(line.id()).closedOn();
			this.deadlines.record(line.id(), ClockEvent.reopened(came.isBefore(closed) ? closed : came, reason(line)));
		}
		this.process.start(this.requests.get(requestId), this.requests.lines(requestId));
	}

	private ClockReason reason(RequestLine line) {
		return this.deadlines.events(line.id())
			.stream()
			.filter((event) -> event.type() == ClockEventType.LAPSED)
			.reduce((one, later) -> later)
			.orElseThrow()
			.reason();
	}

	private List<RequestLine> unanswered(UUID requestId) {
		return this.requests.lines(requestId)
			.stream()
			.filter((line) -> line.outcome() == Outcome.LAPSED && reason(line) != ClockReason.FEE)
			.toList();
	}

}
