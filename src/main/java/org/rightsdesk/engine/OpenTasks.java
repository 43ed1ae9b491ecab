package org.rightsdesk.engine;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lists and counts of open tasks. Read from the engine's tables in one statement each:
 * its queries know neither the groups of many tasks at once nor a page by key.
 */
@Service
public class OpenTasks {

	private static final String TASKS = """
			select t.id_, t.name_, t.assignee_, t.create_time_, t.due_date_, t.tenant_id_, e.business_key_,
			    array(select i.group_id_ from act_ru_identitylink i where i.task_id_ = t.id_ and i.type_ = 'candidate'
			        and i.group_id_ is not null order by 1) as groups_
			from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ %s where t.tenant_id_ in (:organisations)
			""";

	/** A group's tasks come in the order of an index of their links. */
	private static final String OFFERED = "join act_ru_identitylink w on w.task_id_ = t.id_ and w.type_ = 'candidate'";

	private static final String LOAD = """
			count(*) as open, count(*) filter (where t.assignee_ is null) as free,
			count(*) filter (where t.due_date_ < :now) as late, min(t.create_time_) as oldest
			from act_ru_task t %s where t.tenant_id_ in (:organisations)
			""";

	private static final String KEY = "coalesce(t.due_date_, 'infinity'::timestamp)";

	private final JdbcClient jdbc;

	private final Clock clock;

	OpenTasks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A page of open tasks, by the target of their step. */
	public List<OpenTask> page(OpenTaskFilter filter, int most) {
		Map<String, Object> given = new HashMap<>(Map.of("most", most));
		return tasks(sql(filter, given), filter.organisations(), given);
	}

	/**
	 * @param given gets what the statement asks for beside organisations and how many
	 */
	String sql(OpenTaskFilter filter, Map<String, Object> given) {
		boolean offered = filter.group() != null;
		String key = offered ? "w.rd_due_" : KEY;
		String id = offered ? "w.task_id_" : "t.id_";
		List<String> conditions = new ArrayList<>(List.of(TASKS.formatted(offered ? OFFERED : "")));
		add(filter.person(), "t.assignee_ = :person", "person", conditions, given);
		add(filter.group(), "w.group_id_ = :group", "group", conditions, given);
		if (filter.after() != null) {
			conditions.add("(%s, %s) > (coalesce(cast(:due as timestamp), 'infinity'), :after)".formatted(key, id));
			given.put("due", timestamp(filter.after().due()));
			given.put("after", filter.after().id());
		}
		if (filter.free()) {
			conditions.add("t.assignee_ is null");
		}
		if (filter.late()) {
			add(now(), key + " < :now", "now", conditions, given);
		}
		return "%s order by %s, %s limit :most".formatted(String.join(" and ", conditions), key, id);
	}

	/** Those of these that are still open, of these organisations. */
	public List<OpenTask> of(Set<String> organisations, Collection<String> ids) {
		return ids.isEmpty() ? List.of()
				: tasks(TASKS.formatted("") + "and t.id_ in (:ids) order by t.id_", organisations, Map.of("ids", ids));
	}

	/** Every open task of these cases, of these organisations. */
	public List<OpenTask> ofCases(Set<String> organisations, Collection<String> references) {
		return references.isEmpty() ? List.of()
				: tasks(TASKS.formatted("")
						+ "and e.business_key_ in (:references) order by e.business_key_, t.create_time_, t.id_",
						organisations, Map.of("references", references));
	}

	/** All of these organisations together. */
	public TaskLoad all(Set<String> organisations) {
		return loads("select null as who, " + LOAD.formatted(""), organisations).get(0);
	}

	/** Of each person who claimed any, most first. */
	public List<TaskLoad> byPerson(Set<String> organisations) {
		return loads("select t.assignee_ as who, " + LOAD.formatted("")
				+ " and t.assignee_ is not null group by 1 order by open desc, who", organisations);
	}

	/**
	 * Of each group that may claim any, most first; a task of two groups counts in both.
	 */
	public List<TaskLoad> byGroup(Set<String> organisations) {
		return loads(
				"select i.group_id_ as who, " + LOAD.formatted("join act_ru_identitylink i on i.task_id_ = t.id_")
						+ " and i.type_ = 'candidate' and i.group_id_ is not null group by 1 order by open desc, who",
				organisations);
	}

	private static void add(Object value, String condition, String name, List<String> conditions,
			Map<String, Object> given) {
		if (value != null) {
			conditions.add(condition);
			given.put(name, value);
		}
	}

	private List<OpenTask> tasks(String sql, Set<String> organisations, Map<String, ?> given) {
		return this.jdbc.sql(sql)
			.param("organisations", orNone(organisations))
			.params(given)
			.query(OpenTasks::task)
			.list();
	}

	private List<TaskLoad> loads(String sql, Set<String> organisations) {
		return this.jdbc.sql(sql)
			.param("organisations", orNone(organisations))
			.param("now", now())
			.query((row, index) -> new TaskLoad(row.getString("who"), row.getInt("open"), row.getInt("free"),
					row.getInt("late"), instant(row, "oldest")))
			.list();
	}

	/** A list is never empty in SQL; no organisation has an empty slug. */
	private static Collection<String> orNone(Set<String> organisations) {
		return organisations.isEmpty() ? List.of("") : organisations;
	}

	private Timestamp now() {
		return timestamp(this.clock.instant());
	}

	/** The engine writes times without their zone, in that of this machine. */
	private static Timestamp timestamp(Instant instant) {
		return (instant != null) ? Timestamp.from(instant) : null;
	}

	private static OpenTask task(ResultSet row, int index) throws SQLException {
		Array groups = row.getArray("groups_");
		return new OpenTask(row.getString("id_"), row.getString("name_"), row.getString("business_key_"),
				row.getString("tenant_id_"), row.getString("assignee_"), instant(row, "create_time_"),
				instant(row, "due_date_"), Set.of((String[]) groups.getArray()));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

}
