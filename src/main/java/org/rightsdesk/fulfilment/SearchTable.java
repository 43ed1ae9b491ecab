package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code search_record}. */
@Repository
class SearchTable {

	private final JdbcClient jdbc;

	private final Clock clock;

	SearchTable(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps a search.
	 * @param told null where {@code by} searched
	 */
	void insert(SystemTask task, NewSearch search, Told told, String by) {
		this.jdbc.sql("""
				insert into search_record (id, line_id, system_task_id, system_id, system_name, place, terms, found,
				    items, entered_by, entered_at, told_by, told_on)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(UUID.randomUUID(), task.lineId(), task.id(), task.systemId(), task.systemName(),
					search.where().strip(), search.terms().strip(), search.found(), search.items(), by,
					Timestamps.of(this.clock.instant()), (told != null) ? told.by().strip() : null,
					(told != null) ? told.on() : null))
			.update();
	}

	/**
	 * Keeps a place that is not searched.
	 * @param system null where the place is none of the organisation's systems
	 */
	void insertLeftOut(UUID lineId, SearchedSystem system, String place, String because, String by) {
		this.jdbc.sql("""
				insert into search_record (id, line_id, system_id, system_name, found, items, left_out_because,
				    entered_by, entered_at)
				values (?, ?, ?, ?, false, 0, ?, ?, ?)""")
			.params(Arrays.asList(UUID.randomUUID(), lineId, (system != null) ? system.id() : null,
					(system != null) ? system.name() : place.strip(), because.strip(), by,
					Timestamps.of(this.clock.instant())))
			.update();
	}

	void programFailed(UUID systemTaskId, String message) {
		this.jdbc.sql("insert into worker_failure (id, system_task_id, message, at) values (?, ?, ?, ?)")
			.params(UUID.randomUUID(), systemTaskId, message, Timestamps.of(this.clock.instant()))
			.update();
	}

	List<String> programFailures(UUID systemTaskId) {
		return this.jdbc.sql("select message from worker_failure where system_task_id = ? order by at")
			.param(systemTaskId)
			.query(String.class)
			.list();
	}

	/** Everything on record for a line, oldest first. */
	List<SearchRecord> of(UUID lineId) {
		return this.jdbc.sql("select * from search_record where line_id = ? order by entered_at, id")
			.param(lineId)
			.query(Rows::searchRecord)
			.list();
	}

}
