package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which systems are searched for a line, by whom, until when. */
@Service
public class SearchPlan {

	private final JdbcClient jdbc;

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final Clock clock;

	SearchPlan(JdbcClient jdbc, Requests requests, Organisations organisations, Deadlines deadlines, Clock clock) {
		this.jdbc = jdbc;
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/** The tasks of a line in the order of the plan; empty before the search begins. */
	public List<SystemTask> of(UUID lineId) {
		return this.jdbc.sql("select * from system_task where line_id = ? order by number")
			.param(lineId)
			.query(Rows::systemTask)
			.list();
	}

	public Optional<SystemTask> find(UUID systemTaskId) {
		return this.jdbc.sql("select * from system_task where id = ?")
			.param(systemTaskId)
			.query(Rows::systemTask)
			.optional();
	}

	/**
	 * One task per system that the case file does not leave out with a reason; made once.
	 */
	List<SystemTask> plan(UUID lineId) {
		List<SystemTask> planned = of(lineId);
		if (!planned.isEmpty()) {
			return planned;
		}
		RequestLine line = this.requests.line(lineId);
		SubjectRequest request = this.requests.get(line.requestId());
		Organisation organisation = this.organisations.get(request.organisation());
		Set<String> leftOut = leftOut(lineId);
		LocalDate today = this.clock.instant().atZone(request.zone()).toLocalDate();
		int number = 0;
		for (SearchedSystem system : organisation.systems()) {
			if (!leftOut.contains(system.id())) {
				insert(lineId, number++, organisation, system,
						this.deadlines.addWorkingDays(organisation.calendar(), today, system.targetWorkingDays()));
			}
		}
		return of(lineId);
	}

	private void insert(UUID lineId, int number, Organisation organisation, SearchedSystem system, LocalDate target) {
		this.jdbc.sql("""
				insert into system_task (id, line_id, number, system_id, system_name, owner_group, target_on)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(UUID.randomUUID(), lineId, number, system.id(), system.name(), organisation.ownerGroup(system.id()),
					target)
			.update();
	}

	private Set<String> leftOut(UUID lineId) {
		return this.jdbc.sql(
				"select system_id from search_record where line_id = ? and left_out_because is not null and system_id is not null")
			.param(lineId)
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.toSet());
	}

	/** The owner is done; who was first stays on record. */
	void finish(UUID systemTaskId, SearchResult result, String by, Instant at) {
		this.jdbc.sql("update system_task set result = ?, done_by = ?, done_at = ? where id = ? and result is null")
			.params(result.name(), by, Rows.utc(at), systemTaskId)
			.update();
	}

}
