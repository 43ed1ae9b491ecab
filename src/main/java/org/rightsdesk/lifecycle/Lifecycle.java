package org.rightsdesk.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.request.LineRegistered;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts and ends the process of a request. */
@Service
public class Lifecycle {

	private final Requests requests;

	private final RequestLog log;

	private final Deadlines deadlines;

	private final WithdrawalTable withdrawals;

	private final RunningRequestProcess process;

	private final Letters letters;

	private final ObjectProvider<LineRegistered> listeners;

	private final Clock clock;

	Lifecycle(Requests requests, RequestLog log, Deadlines deadlines, WithdrawalTable withdrawals,
			RunningRequestProcess process, Letters letters, ObjectProvider<LineRegistered> listeners, Clock clock) {
		this.requests = requests;
		this.log = log;
		this.deadlines = deadlines;
		this.withdrawals = withdrawals;
		this.process = process;
		this.letters = letters;
		this.listeners = listeners;
		this.clock = clock;
	}

	/**
	 * Opens the clock of every line and starts the process, in the caller's transaction,
	 * so that a stored request always has a process (design.md section 5).
	 * @param requestId a request whose lines are stored
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void start(UUID requestId) {
		SubjectRequest request = this.requests.get(requestId);
		List<RequestLine> lines = this.requests.lines(requestId);
		for (RequestLine line : lines) {
			this.deadlines.open(line.id());
			this.listeners.forEach((listener) -> listener.registered(request, line));
		}
		if (lines.stream().anyMatch(Lifecycle::isSpines)) {
			this.process.start(request, lines);
		}
	}

	/**
	 * Whether the line needs the spine. Whoever only wants to be left in peace is asked
	 * nothing: it is done already, and another process answers it (M-1).
	 */
	static boolean isSpines(RequestLine line) {
		return line.right() != Right.OBJECTION_MARKETING;
	}

	/**
	 * Closes the request because the person withdrew it: possible at any moment until the
	 * last line is answered, confirmed by letter L-12; letters that wait to leave are
	 * taken back. Does nothing when it is closed or being closed, and where only
	 * marketing was objected to: that is done already (M-1).
	 * @param requestId the request
	 * @param by "requester", or the user name of who took it down
	 * @return whether it is withdrawn by this call
	 */
	@Transactional
	public boolean withdraw(UUID requestId, String by) {
		return withdraw(requestId, this.clock.instant(), by);
	}

	/**
	 * The same for what came another way and was entered later.
	 * @param at when the person really said so, neither in the future nor before the
	 * receipt: with that moment the clock ends
	 */
	@Transactional
	public boolean withdraw(UUID requestId, Instant at, String by) {
		SubjectRequest request = this.requests.get(requestId);
		if (!isWithdrawable(requestId) || !this.withdrawals.insert(requestId, at, by)) {
			return false;
		}
		if (!this.process.withdrawn(request.reference().value())) {
			this.withdrawals.delete(requestId);
			return false;
		}
		this.letters.takeBack(requestId, by);
		this.log.append(requestId, by, "WITHDRAWN", "");
		return true;
	}

	/** Whether something is still worked on that the person could withdraw. */
	public boolean isWithdrawable(UUID requestId) {
		return this.requests.lines(requestId).stream().anyMatch((line) -> line.closedAt() == null && isSpines(line));
	}

}
