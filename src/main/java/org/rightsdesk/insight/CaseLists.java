package org.rightsdesk.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists of open cases behind the figures: the same that a figure counts. */
@Service
public class CaseLists {

	private static final String DUE = "coalesce(due_on, 'infinity'::date)";

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
	 * A page of open lines, the next due first; those without a due date last. Of cases
	 * that wait for something else, the oldest first.
	 */
	public List<ListedLine> page(ListFilter filter, int most) {
		if (filter.organisations().isEmpty()) {
			return List.of();
		}
		Map<String, Object> given = new HashMap<>(Map.of("organisations", filter.organisations(), "most", most));
		return this.jdbc.sql(((filter.only() != null) ? only(filter, given) : lines(filter, given)) + " limit :most")
			.params(given)
			.query((row, index) -> new ListedLine(row.getObject("id", UUID.class),
					row.getObject("line_id", UUID.class)))
			.list();
	}

	private static String only(ListFilter filter, Map<String, Object> given) {
		if (filter.after() != null) {
			given.put("after", filter.after());
		}
		return """
				select r.id, r.id as line_id from request r where r.organisation in (:organisations) and r.id in (%s) %s
				order by r.received_at, r.id""".formatted(ONLY.get(filter.only()), (filter.after() != null)
				? "and (r.received_at, r.id) > (select received_at, id from request where id = :after)" : "");
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
		if (filter.after() != null) {
			conditions
				.add("(%1$s, line_id) > (select %1$s, line_id from line_clock where line_id = :after)".formatted(DUE));
			given.put("after", filter.after());
		}
		return """
				select l.request_id as id, c.line_id from line_clock c join request_line l on l.id = c.line_id
				where %s order by %s, line_id""".formatted(String.join(" and ", conditions), DUE);
	}

	/** Each organisation has working days of its own. */
	private String days(ListFilter filter, Map<String, Object> given) {
		List<String> each = new ArrayList<>();
		for (String slug : filter.organisations()) {
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

	/** A line of a case; of a case without lines the case twice. */
	public record ListedLine(UUID requestId, UUID lineId) {

	}

}
