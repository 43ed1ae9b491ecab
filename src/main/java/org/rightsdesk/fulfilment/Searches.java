package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The search record of a line (Art. 15(1A)). */
@Service
public class Searches {

	private final SearchTable table;

	private final SearchPlan plan;

	private final Requests requests;

	private final RequestLog log;

	private final Organisations organisations;

	private final Clock clock;

	Searches(SearchTable table, SearchPlan plan, Requests requests, RequestLog log, Organisations organisations,
			Clock clock) {
		this.table = table;
		this.plan = plan;
		this.requests = requests;
		this.log = log;
		this.organisations = organisations;
		this.clock = clock;
	}

	/**
	 * Adds a search to the record of a system, by the one who searched.
	 * @throws IllegalArgumentException with a plain sentence, if something is missing or
	 * does not fit together
	 * @throws IllegalStateException with a plain sentence, when the owner of this system
	 * is already done
	 */
	@Transactional
	public void record(UUID systemTaskId, NewSearch search, String by) {
		record(Map.of(systemTaskId, search), null, by);
	}

	/**
	 * Adds searches of several systems to the record, all or none, as
	 * {@link #record(UUID, NewSearch, String)} does.
	 * @param searches by the id of their {@link SystemTask}
	 * @param told the owner's answer that {@code by} passes on; null where they searched
	 */
	@Transactional
	public void record(Map<UUID, NewSearch> searches, Told told, String by) {
		searches.forEach((systemTaskId, search) -> {
			SystemTask task = this.plan.find(systemTaskId).orElseThrow();
			if (this.plan.lock(task.searchId()).orElseThrow().done()) {
				throw new IllegalStateException(
						"The search of " + task.systemName() + " is done, its record is closed.");
			}
			UUID requestId = this.requests.line(task.lineId()).requestId();
			require(search, told, requestId);
			this.table.insert(task, search, told, by);
			this.log.append(requestId, by, (told != null) ? "SEARCH_TOLD" : "SEARCH_RECORDED", task.systemId());
		});
	}

	private void require(NewSearch search, Told told, UUID requestId) {
		require("Where you searched", search.where());
		require("Search terms", search.terms());
		if (search.found() != (search.items() > 0)) {
			throw new IllegalArgumentException("Number of items: it has to be 0 when nothing was found, else more.");
		}
		if (told != null) {
			require("Who answered", told.by());
			SubjectRequest request = this.requests.get(requestId);
			LocalDate today = this.clock.instant().atZone(request.zone()).toLocalDate();
			if (told.on().isAfter(today) || told.on().isBefore(request.receivedOn())) {
				throw new IllegalArgumentException(
						"Day of the answer: it has to be between the receipt of the request and today.");
			}
		}
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
	public void leaveOut(UUID lineId, String systemOrPlace, String because, String by) {
		require("Place", systemOrPlace);
		require("Reason", because);
		Organisation organisation = organisation(lineId);
		Optional<SearchedSystem> system = organisation.systems()
			.stream()
			.filter((one) -> one.id().equals(systemOrPlace) || one.name().equalsIgnoreCase(systemOrPlace.strip()))
			.findFirst();
		system.ifPresent((one) -> requireSearchable(lineId, one, organisation));
		this.table.insertLeftOut(lineId, system.orElse(null), systemOrPlace, because, by);
		this.log.append(this.requests.line(lineId).requestId(), by, "SEARCH_LEFT_OUT",
				system.map(SearchedSystem::id).orElse(""));
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
		return this.table.of(lineId);
	}

	/** What follows from the records of an owner's systems so far. */
	SearchResult result(OwnerSearch search) {
		List<UUID> systems = search.systems().stream().map(SystemTask::id).toList();
		boolean found = of(search.lineId()).stream()
			.anyMatch((record) -> record.found() && systems.contains(record.systemTaskId()));
		return found ? SearchResult.FOUND : SearchResult.NOTHING_HELD;
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
