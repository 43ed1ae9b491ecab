package org.rightsdesk.insight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.rightsdesk.engine.EngineLoad;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Right;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How many lines are open now, and how much time they have left. */
@Service
public class OpenFigures {

	private final JdbcClient jdbc;

	private final Organisations organisations;

	private final DueDays days;

	private final EngineLoad engine;

	OpenFigures(JdbcClient jdbc, Organisations organisations, DueDays days, EngineLoad engine) {
		this.jdbc = jdbc;
		this.organisations = organisations;
		this.days = days;
		this.engine = engine;
	}

	/**
	 * One for each right that has open lines, in the order of the rights.
	 * @param slugs of the organisations that count
	 */
	public List<OpenLines> of(Collection<String> slugs) {
		if (slugs.isEmpty()) {
			return List.of();
		}
		Map<String, DueDays.Days> days = new HashMap<>();
		Map<Right, Map<TimeLeft, Integer>> rights = new EnumMap<>(Right.class);
		this.jdbc.sql("""
				select organisation, "right", due_on, count(*) as lines from line_clock
				where closed_on is null and organisation in (:organisations)
				group by organisation, "right", due_on""").param("organisations", slugs).query((row) -> {
			TimeLeft left = days
				.computeIfAbsent(row.getString("organisation"), (slug) -> this.days.of(this.organisations.get(slug)))
				.left(row.getObject("due_on", LocalDate.class));
			rights.computeIfAbsent(Right.valueOf(row.getString("right")), (right) -> new EnumMap<>(TimeLeft.class))
				.merge(left, row.getInt("lines"), Integer::sum);
		});
		return rights.entrySet().stream().map((one) -> new OpenLines(one.getKey(), one.getValue())).toList();
	}

	/** What waits beside the lines of these organisations. */
	public OtherOpen others(Collection<String> slugs) {
		if (slugs.isEmpty()) {
			return new OtherOpen(0, 0, 0, 0, 0);
		}
		long incidents = this.engine.incidents(slugs);
		return this.jdbc
			.sql("""
					select (select count(*) from request where kind = 'COMPLAINT' and closed_at is null
					        and organisation in (:organisations)) as complaints,
					    (select count(*) from recipient_notification where state = 'OPEN'
					        and organisation in (:organisations)) as recipients,
					    (select count(*) from outbox where status = 'FAILED' and organisation in (:organisations)) as mail,
					    (select count(distinct request_id) from (%s) late) as unexplained"""
				.formatted(LateReasons.UNEXPLAINED))
			.param("organisations", slugs)
			.query((row, index) -> new OtherOpen(row.getInt("complaints"), row.getInt("recipients"), row.getInt("mail"),
					incidents, row.getInt("unexplained")))
			.single();
	}

}
