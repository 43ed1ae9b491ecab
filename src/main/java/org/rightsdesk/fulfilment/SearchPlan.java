package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which systems are searched for a line, by whom, until when. */
@Service
public class SearchPlan {

	private static final int MOST_SYSTEMS = 1000;

	private final JdbcClient jdbc;

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final RequestLog log;

	private final Clock clock;

	SearchPlan(JdbcClient jdbc, Requests requests, Organisations organisations, Deadlines deadlines, RequestLog log,
			Clock clock) {
		this.jdbc = jdbc;
		this.log = log;
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/** The systems of a line in the order of the plan; empty before the search begins. */
	public List<SystemTask> of(UUID lineId) {
		return this.jdbc.sql("select * from system_task where line_id = ? order by number")
			.param(lineId)
			.query(Rows::systemTask)
			.list();
	}

	/** The same by owner: one for each task, in the order of the plan. */
	public List<OwnerSearch> searches(UUID lineId) {
		return of(lineId).stream()
			.collect(Collectors.groupingBy(SystemTask::searchId, LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((search) -> new OwnerSearch(search.getKey(), search.getValue()))
			.toList();
	}

	public Optional<OwnerSearch> search(UUID searchId) {
		return search(searchId, "");
	}

	/**
	 * The search, which nobody else changes until the end of the transaction: of two who
	 * are done in the same moment the second sees what the first did.
	 */
	Optional<OwnerSearch> lock(UUID searchId) {
		return search(searchId, " for update");
	}

	private Optional<OwnerSearch> search(UUID searchId, String locked) {
		List<SystemTask> systems = this.jdbc
			.sql("select * from system_task where search_id = ? order by number" + locked)
			.param(searchId)
			.query(Rows::systemTask)
			.list();
		return systems.isEmpty() ? Optional.empty() : Optional.of(new OwnerSearch(searchId, systems));
	}

	Optional<SystemTask> find(UUID systemTaskId) {
		return this.jdbc.sql("select * from system_task where id = ?")
			.param(systemTaskId)
			.query(Rows::systemTask)
			.optional();
	}

	/**
	 * A search for each owner, with the systems that the case file does not leave out
	 * with a reason; made once. What was done before a case was opened again is searched
	 * anew, because the person has said what they mean; what was done before the request
	 * was assessed is not.
	 * @return what is still to be done, which comes first in the plan
	 */
	public List<OwnerSearch> plan(UUID lineId) {
		List<SystemTask> before = of(lineId);
		if (before.isEmpty()) {
			make(lineId);
		}
		Instant reopened = reopened(lineId);
		before.stream().filter((task) -> task.done() && task.doneAt().isBefore(reopened)).forEach(this::again);
		putDoneLast(lineId);
		return searches(lineId).stream().filter((search) -> !search.done()).toList();
	}

	private Instant reopened(UUID lineId) {
		return this.log.of(this.requests.line(lineId).requestId())
			.stream()
			.filter((entry) -> entry.what().equals("REOPENED"))
			.map(LogEntry::at)
			.reduce(Instant.MIN, (one, later) -> later);
	}

	/**
	 * The branches of the process count from the front, so nothing there may move while
	 * they run.
	 */
	private void putDoneLast(UUID lineId) {
		this.jdbc.sql("""
				update system_task set number = number % :most + case when result is null then 0 else :most end
				where line_id = :line""").param("most", MOST_SYSTEMS).param("line", lineId).update();
	}

	private void again(SystemTask task) {
		SubjectRequest request = this.requests.get(this.requests.line(task.lineId()).requestId());
		Organisation organisation = this.organisations.get(request.organisation());
		LocalDate today = this.clock.instant().atZone(request.zone()).toLocalDate();
		int days = organisation.system(task.systemId()).map(SearchedSystem::targetWorkingDays).orElse(1);
		this.jdbc
			.sql("update system_task set result = null, done_by = null, done_at = null, target_on = ? where id = ?")
			.params(this.deadlines.addWorkingDays(organisation.calendar(), today, days), task.id())
			.update();
	}

	private void make(UUID lineId) {
		SubjectRequest request = this.requests.get(this.requests.line(lineId).requestId());
		Organisation organisation = this.organisations.get(request.organisation());
		Set<String> leftOut = leftOut(lineId);
		LocalDate today = this.clock.instant().atZone(request.zone()).toLocalDate();
		Map<String, UUID> searches = new HashMap<>();
		int number = 0;
		for (SearchedSystem system : organisation.systems()) {
			if (!leftOut.contains(system.id())) {
				String group = organisation.ownerGroup(system);
				insert(new SystemTask(UUID.randomUUID(), lineId,
						searches.computeIfAbsent(ActionPlan.task(group, system), (task) -> UUID.randomUUID()), number++,
						system.id(), system.name(), group,
						this.deadlines.addWorkingDays(organisation.calendar(), today, system.targetWorkingDays()), null,
						null, null));
			}
		}
	}

	private void insert(SystemTask task) {
		this.jdbc.sql("""
				insert into system_task (id, line_id, search_id, number, system_id, system_name, owner_group, target_on)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(task.id(), task.lineId(), task.searchId(), task.number(), task.systemId(), task.systemName(),
					task.ownerGroup(), task.targetOn())
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

	/** The owner is done: what each system holds follows from its records. */
	void finish(UUID searchId, String by, Instant at) {
		this.jdbc.sql("""
				update system_task t set done_by = ?, done_at = ?, result = case when exists (
				    select 1 from search_record r where r.system_task_id = t.id and r.found)
				    then 'FOUND' else 'NOTHING_HELD' end
				where t.search_id = ? and t.result is null""").params(by, Timestamps.of(at), searchId).update();
	}

}
