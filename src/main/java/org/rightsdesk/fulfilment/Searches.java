package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The search record of a line (Art. 15(1A)). */
@Service
public class Searches {

	private final JdbcClient jdbc;

	private final SearchPlan plan;

	private final Requests requests;

	private final RequestLog log;

	private final Organisations organisations;

	private final Clock clock;

	Searches(JdbcClient jdbc, SearchPlan plan, Requests requests, RequestLog log, Organisations organisations,
			Clock clock) {
		this.jdbc = jdbc;
		this.plan = plan;
		this.requests = requests;
		this.log = log;
		this.organisations = organisations;
		this.clock = clock;
	}

	/**
	 * Adds a search to the record of a system.
	 * @return id of the entry
	 * @throws IllegalArgumentException with a plain sentence, if something is missing or
	 * does not fit together
	 * @throws IllegalStateException with a plain sentence, when the task of this system
	 * is already done
	 */
	@Transactional
	public UUID record(UUID systemTaskId, NewSearch search, String by) {
		SystemTask task = this.plan.find(systemTaskId).orElseThrow();
		if (task.done()) {
			throw new IllegalStateException("The search of this system is done, its record is closed.");
		}
		require("Where you searched", search.where());
		require("Search terms", search.terms());
		if (search.found() != (search.items() > 0)) {
			throw new IllegalArgumentException("Number of items: it has to be 0 when nothing was found, else more.");
		}
		UUID id = UUID.randomUUID();
		this.jdbc.sql("insert into search_record values (?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?, ?)")
			.params(id, task.lineId(), systemTaskId, task.systemId(), task.systemName(), search.where().strip(),
					search.terms().strip(), search.found(), search.items(), by, Rows.utc(this.clock.instant()))
			.update();
		this.log.append(this.requests.line(task.lineId()).requestId(), by, "SEARCH_RECORDED", task.systemId());
		return id;
	}

	/**
	 * Records a place that is not searched, and why; a system of the organisation gets no
	 * task then, if it is recorded before the search begins.
	 * @param systemOrPlace id or name of a system of the organisation, or the name of any
	 * other place
	 * @throws IllegalArgumentException with a plain sentence, if something is missing or
	 * no system would be left to search
	 * @throws IllegalStateException with a plain sentence, if it is being searched
	 * already
	 */
	@Transactional
	public UUID leaveOut(UUID lineId, String systemOrPlace, String because, String by) {
		require("Place", systemOrPlace);
		require("Reason", because);
		Organisation organisation = organisation(lineId);
		Optional<SearchedSystem> system = organisation.systems()
			.stream()
			.filter((one) -> one.id().equals(systemOrPlace) || one.name().equalsIgnoreCase(systemOrPlace.strip()))
			.findFirst();
		system.ifPresent((one) -> requireSearchable(lineId, one, organisation));
		UUID id = UUID.randomUUID();
		this.jdbc.sql("insert into search_record values (?, ?, null, ?, ?, null, null, false, 0, ?, ?, ?)")
			.params(id, lineId, system.map(SearchedSystem::id).orElse(null),
					system.map(SearchedSystem::name).orElse(systemOrPlace.strip()), because.strip(), by,
					Rows.utc(this.clock.instant()))
			.update();
		this.log.append(this.requests.line(lineId).requestId(), by, "SEARCH_LEFT_OUT",
				system.map(SearchedSystem::id).orElse(""));
		return id;
	}

	/**
	 * Most requests are small: leaves out every system but one, with the same reason.
	 * @throws IllegalArgumentException with a plain sentence, if something is missing
	 * @throws IllegalStateException with a plain sentence, if the search has begun
	 */
	@Transactional
	public void searchOnly(UUID lineId, String systemId, String because, String by) {
		Set<String> leftOut = of(lineId).stream()
			.filter(SearchRecord::leftOut)
			.map(SearchRecord::system)
			.collect(Collectors.toSet());
		Organisation organisation = organisation(lineId);
		organisation.system(systemId)
			.filter((system) -> !leftOut.contains(system.name()))
			.orElseThrow(() -> new IllegalArgumentException("System: choose one that is not left out."));
		organisation.systems()
			.stream()
			.filter((system) -> !system.id().equals(systemId) && !leftOut.contains(system.name()))
			.forEach((system) -> leaveOut(lineId, system.id(), because, by));
	}

	private Organisation organisation(UUID lineId) {
		return this.organisations.get(this.requests.get(this.requests.line(lineId).requestId()).organisation());
	}

	/** Everything on record for a line, oldest first. */
	public List<SearchRecord> of(UUID lineId) {
		return this.jdbc.sql("select * from search_record where line_id = ? order by entered_at, id")
			.param(lineId)
			.query(Rows::searchRecord)
			.list();
	}

	/** Names of the systems that were searched, for the letter. */
	List<String> searched(UUID lineId) {
		return of(lineId).stream().filter((entry) -> !entry.leftOut()).map(SearchRecord::system).distinct().toList();
	}

	private void requireSearchable(UUID lineId, SearchedSystem system, Organisation organisation) {
		if (!this.plan.of(lineId).isEmpty()) {
			throw new IllegalStateException("The search has begun: " + system.name() + " can no longer be left out.");
		}
		List<String> names = of(lineId).stream().filter(SearchRecord::leftOut).map(SearchRecord::system).toList();
		boolean another = organisation.systems()
			.stream()
			.anyMatch((other) -> !other.id().equals(system.id()) && !names.contains(other.name()));
		if (!another) {
			throw new IllegalArgumentException("Place: at least one system has to be searched.");
		}
	}

	private static void require(String field, String text) {
		if (text == null || text.isBlank()) {
			throw new IllegalArgumentException(field + ": fill it in.");
		}
	}

}
