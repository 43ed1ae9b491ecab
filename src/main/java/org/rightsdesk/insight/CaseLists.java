package org.rightsdesk.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.rightsdesk.insight.ListFilter.Sort;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Right;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists of open cases behind the figures: the same that a figure counts. */
@Service
public class CaseLists {

	private static final String DUE = "coalesce(c.due_on, 'infinity'::date)";

	private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

	/**
	 * Conditions for each kind; ids of an array are looked up, whatever the planner
	 * expects.
	 */
	private static final Map<ListFilter.Only, String> ONLY = Map.of(ListFilter.Only.COMPLAINTS,
			"r.kind = 'COMPLAINT' and r.closed_at is null", ListFilter.Only.RECIPIENTS,
			among("select distinct request_id from recipient_notification where state = 'OPEN'"),
			ListFilter.Only.UNSENT_MAIL, among("select request_id from outbox where status = 'FAILED'"),
			ListFilter.Only.LATE_UNEXPLAINED, among(LateReasons.UNEXPLAINED));

	private final JdbcClient jdbc;

	private final Organisations organisations;

	private final DueDays days;

	CaseLists(JdbcClient jdbc, Organisations organisations, DueDays days) {
		this.jdbc = jdbc;
		this.organisations = organisations;
		this.days = days;
	}

	/**
	 * A page of open lines, the next due first if nothing else was chosen; those without
	 * a due date last. Of cases that wait for something else, the oldest first.
	 */
	public List<ListedLine> page(ListFilter filter, int most) {
		if (filter.shown().isEmpty()) {
			return List.of();
		}
		Map<String, Object> given = new HashMap<>(Map.of("organisations", filter.shown(), "most", most));
		return this.jdbc.sql(sql(filter, given)).params(given).query(CaseLists::line).list();
	}

	/**
	 * @param given gets what the statement asks for beside organisations and how many
	 */
	String sql(ListFilter filter, Map<String, Object> given) {
		return ((filter.only() != null) ? only(filter, given) : lines(filter, given)) + " limit :most";
	}

	private static String only(ListFilter filter, Map<String, Object> given) {
		if (filter.only() == ListFilter.Only.RECIPIENTS && filter.sort() != Sort.REFERENCE) {
			return waiting(filter, given);
		}
		String cases = "select r.id, r.id as line_id, null as \"right\", null::date as due_on from request r";
		String conditions = "r.organisation in (:organisations) and %s".formatted(ONLY.get(filter.only()));
		String key = (filter.sort() == Sort.REFERENCE) ? "r.reference" : "r.received_at";
		return ordered(cases, conditions, new Order(key, "r.id", "request r", ""), filter, given);
	}

	/** By the notices themselves: an index has the open ones in the order of cases. */
	private static String waiting(ListFilter filter, Map<String, Object> given) {
		String cases = """
				select n.id, n.id as line_id, null as "right", null::date as due_on
				from (select request_id as id, received_at, organisation, state from recipient_notification) n""";
		Order order = new Order("n.received_at", "n.id", "request n", "group by n.received_at, n.id");
		return ordered(cases, "n.organisation in (:organisations) and n.state = 'OPEN'", order, filter, given);
	}

	private static String among(String ids) {
		return "r.id = any (array(" + ids + "))";
	}

	private String lines(ListFilter filter, Map<String, Object> given) {
		List<String> conditions = new ArrayList<>(List.of("closed_on is null", "c.organisation in (:organisations)"));
		if (filter.right() != null) {
			conditions.add("c.\"right\" = :right");
			given.put("right", filter.right().name());
		}
		if (filter.left() == TimeLeft.WAITING) {
			conditions.add(DUE + " = 'infinity'");
		}
		else if (filter.left() != null) {
			conditions.add(days(filter, given));
		}
		String lines = "select c.request_id as id, c.line_id, c.\"right\", c.due_on from line_clock c";
		Order order = new Order(key(filter.sort()), "c.line_id", "line_clock c", "");
		return ordered(lines, String.join(" and ", conditions), order, filter, given);
	}

	private static String key(Sort sort) {
		if (sort == Sort.REFERENCE) {
			return "c.reference";
		}
		return (sort == Sort.NEWEST || sort == Sort.OLDEST) ? "c.received_on" : DUE;
	}

	/** Goes on after the last line of the page before, by the place of that line. */
	private static String ordered(String select, String conditions, Order order, ListFilter filter,
			Map<String, Object> given) {
		boolean down = filter.sort() == Sort.NEWEST;
		String after = "";
		if (filter.after() != null) {
			given.put("after", filter.after());
			after = " and (%1$s, %2$s) %3$s (select %1$s, %2$s from %4$s where %2$s = :after)".formatted(order.key(),
					order.id(), down ? "<" : ">", order.table());
		}
		return "%s where %s%s %s order by %s %7$s, %6$s %7$s".formatted(select, conditions, after, order.group(),
				order.key(), order.id(), down ? "desc" : "asc");
	}

	/** Each organisation has working days of its own. */
	private String days(ListFilter filter, Map<String, Object> given) {
		List<String> each = new ArrayList<>();
		LocalDate earliest = LAST_DAY;
		LocalDate latest = LocalDate.EPOCH;
		for (String slug : filter.shown()) {
			Organisation organisation = this.organisations.get(slug);
			DueDays.Days days = this.days.of(organisation);
			int at = each.size();
			LocalDate first = Objects.requireNonNullElse(days.first(filter.left()), LocalDate.EPOCH);
			LocalDate last = Objects.requireNonNullElse(days.last(filter.left()), LAST_DAY);
			earliest = first.isBefore(earliest) ? first : earliest;
			latest = last.isAfter(latest) ? last : latest;
			given.put("of" + at, slug);
			given.put("from" + at, first);
			given.put("to" + at, last);
			each.add("c.organisation = :of%1$d and %2$s between :from%1$d and :to%1$d".formatted(at, DUE));
		}
		given.put("earliest", earliest);
		given.put("latest", latest);
		// The index in the order of the list knows no organisations.
		return "%s between :earliest and :latest and (%s)".formatted(DUE, String.join(" or ", each));
	}

	private static ListedLine line(ResultSet row, int index) throws SQLException {
		String right = row.getString("right");
		return new ListedLine(row.getObject("id", UUID.class), row.getObject("line_id", UUID.class),
				(right != null) ? Right.valueOf(right) : null, row.getObject("due_on", LocalDate.class));
	}

	/**
	 * A line of a case; of a case that waits for something else the case twice.
	 *
	 * @param right null with such a case
	 * @param dueOn null with such a case, and while no date can be named
	 */
	public record ListedLine(UUID requestId, UUID lineId, Right right, LocalDate dueOn) {

	}

	/**
	 * What a list is in the order of.
	 *
	 * @param table has both, also of a line that has left the list meanwhile
	 * @param group how several rows of a case become one; empty where there is one
	 */
	private record Order(String key, String id, String table, String group) {

	}

}
