package org.rightsdesk.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lines of a case that are not there from the first: added later, or sorted. */
@Service
public class Lines {

	private final RequestTable table;

	private final RequestLocks locks;

	private final RequestLog log;

	Lines(RequestTable table, RequestLocks locks, RequestLog log) {
		this.table = table;
		this.locks = locks;
		this.log = log;
	}

	/**
	 * Adds a line to a case; the caller opens its clock and has it worked on.
	 * @param receivedAt when this right was asked for; null where it was asked for with
	 * the request
	 */
	@Transactional
	public RequestLine add(UUID requestId, Right right, Instant receivedAt, String by) {
		this.locks.lock(requestId);
		List<RequestLine> lines = this.table.lines(requestId);
		UUID id = UUID.randomUUID();
		this.table.insertLine(id, requestId, lines.get(lines.size() - 1).number() + 1, right, receivedAt);
		this.log.append(requestId, by, "RIGHT_ADDED", right.name());
		return this.table.line(id).orElseThrow();
	}

	/** The message of this line exercises this right. */
	@Transactional
	public void sort(RequestLine line, Right right, String by) {
		this.table.sorted(line.id(), right, true);
		this.log.append(line.requestId(), by, "RIGHT_SORTED", right.name());
	}

}
