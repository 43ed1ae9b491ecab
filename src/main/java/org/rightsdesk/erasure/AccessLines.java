package org.rightsdesk.erasure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the person of an erasure asked to see: in the same case, and in open cases of this
 * organisation that may be theirs ({@link SamePerson}).
 */
@Repository
class AccessLines {

	private final JdbcClient jdbc;

	private final Requests requests;

	private final PersonCases persons;

	AccessLines(JdbcClient jdbc, Requests requests, PersonCases persons) {
		this.jdbc = jdbc;
		this.requests = requests;
		this.persons = persons;
	}

	/** Lines that block the erasure, by the line's id, those of its own case first. */
	Map<UUID, AccessFirst.Line> blocking(UUID lineId) {
		SubjectRequest own = this.requests.get(this.requests.line(lineId).requestId());
		List<SubjectRequest> cases = new ArrayList<>(List.of(own));
		cases.addAll(this.persons.open(own));
		Set<UUID> strangers = Set.copyOf(this.jdbc.sql("select request_id from erasure_other_person where line_id = ?")
			.param(lineId)
			.query(UUID.class)
			.list());
		Map<UUID, AccessFirst.Line> blocking = new LinkedHashMap<>();
		for (SubjectRequest one : cases) {
			for (RequestLine line : this.requests.lines(one.id())) {
				AccessFirst.Line known = new AccessFirst.Line(one.reference(), line.right(), line.closedAt() == null,
						one.id().equals(own.id()), strangers.contains(one.id()));
				if (known.blocks()) {
					blocking.put(line.id(), known);
				}
			}
		}
		return blocking;
	}

	/**
	 * The same, so that none of them ends before this transaction does: whoever then
	 * waits is waiting when the end comes.
	 */
	Map<UUID, AccessFirst.Line> lockedBlocking(UUID lineId) {
		Map<UUID, AccessFirst.Line> blocking = blocking(lineId);
		blocking.keySet()
			.removeIf((id) -> this.jdbc.sql("select id from request_line where id = ? and closed_at is null for share")
				.param(id)
				.query(UUID.class)
				.optional()
				.isEmpty());
		return blocking;
	}

	void markOther(UUID lineId, UUID requestId, String because, String by, Instant at) {
		this.jdbc.sql("""
				insert into erasure_other_person (line_id, request_id, because, found_by, found_at)
				values (?, ?, ?, ?, ?) on conflict do nothing""")
			.params(lineId, requestId, because, by, Timestamps.of(at))
			.update();
	}

}
