package org.rightsdesk.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

	/** Ids of the cases of each kind. */
	private static final Map<ListFilter.Only, String> ONLY = Map.of(ListFilter.Only.COMPLAINTS,
			"select id from request where kind = 'COMPLAINT' and closed_at is null", ListFilter.Only.RECIPIENTS,
			"select request_id from recipient_notification where state = 'OPEN'", ListFilter.Only.UNSENT_MAIL,
			"select request_id from outbox where status = 'FAILED' and request_id is not null",
			ListFilter.Only.LATE_UNEXPLAINED, LateReasons.UNEXPLAINED);

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
		return this.jdbc.sql(((filter.only() != null) ? only(filter, given) : lines(filter, given)) + " limit :most")
			.params(given)
			.query(CaseLists::line)
			.list();
	}

	private static String only(ListFilter filter, Map<String, Object> given) {
		String key = (filter.sort() == Sort.REFERENCE) ? "r.reference" : "r.received_at";
		String cases = "select r.id, r.id as line_id, null as \"right\", null::date as due_on from request r";
		String conditions = "r.organisation in (:organisations) and r.id in (%s)".formatted(ONLY.get(filter.only()));
		return ordered(cases, conditions, key, "r.id", filter, given);
	}

	private String lines(ListFilter filter, Map<String, Object> given) {
		List<String> conditions = new ArrayList<>(List.of("closed_on is null", "c.organisation in (:organisations)"));
		if (filter.right() != null) {
			conditions.add("c.\"right\" = :right");
			given.put("right", filter.right().name());
		}
		if (filter.left() == TimeLeft.WAITING) {
			conditions.add("due_on is null");
		}
		else if (filter.left() != null) {
			conditions.add(days(filter, given));
		}
		String lines = """
				select r.id, c.line_id, c."right", c.due_on from line_clock c join request_line l on l.id = c.line_id
				join request r on r.id = l.request_id""";
		return ordered(lines, String.join(" and ", conditions), key(filter.sort()), "c.line_id", filter, given);
	}

	private static String key(Sort sort) {
		if (sort == Sort.REFERENCE) {
			return "r.reference";
		}
		return (sort == Sort.NEWEST || sort == Sort.OLDEST) ? "c.received_on" : DUE;
	}

	/** Goes on after the last line of the page before, by the place of that line. */
	private static String ordered(String select, String conditions, String key, String id, ListFilter filter,
			Map<String, Object> given) {
		boolean down = filter.sort() == Sort.NEWEST;
		String after = "";
		if (filter.after() != null) {
			given.put("after", filter.after());
			String from = select.substring(select.indexOf(" from "));
			after = " and (%1$s, %2$s) %3$s (select %1$s, %2$s%4$s where %2$s = :after)".formatted(key, id,
					down ? "<" : ">", from);
		}
		return "%s where %s%s order by %s %6$s, %5$s %6$s".formatted(select, conditions, after, key, id,
				down ? "desc" : "asc");
	}

	/** Each organisation has working days of its own. */
	private String days(ListFilter filter, Map<String, Object> given) {
		List<String> each = new ArrayList<>();
		for (String slug : filter.shown()) {
			Organisation organisation = this.organisations.get(slug);
			DueDays.Days days = this.days.of(organisation);
			int at = each.size();
			LocalDate first = days.first(filter.left());
			LocalDate last = days.last(filter.left());
			given.put("of" + at, slug);
			given.put("from" + at, (first != null) ? first : LocalDate.EPOCH);
			given.put("to" + at, (last != null) ? last : LocalDate.of(9999, 12, 31));
			each.add("c.organisation = :of%1$d and due_on between :from%1$d and :to%1$d".formatted(at));
		}
		return "(" + String.join(" or ", each) + ")";
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

}
