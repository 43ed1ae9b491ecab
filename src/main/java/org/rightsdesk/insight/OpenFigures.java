package org.rightsdesk.insight;

import java.util.ArrayList;
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

	/** Counted by the days of each organisation, as {@link CaseLists} lists them. */
	private static final String SQL = """
			select "right", case when due_on is null then 'WAITING' when due_on < today then 'OVERDUE'
			        when due_on <= five then 'WITHIN_5' when due_on <= ten then 'WITHIN_10'
			        when due_on <= twenty then 'WITHIN_20' else 'LATER' end as time_left, count(*) as lines
			from line_clock join (values %s) as days (organisation, today, five, ten, twenty) using (organisation)
			where closed_on is null%s group by 1, 2""";

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
		return read(slugs, "", new HashMap<>());
	}

	/** The same of what a filter counts, whatever its period. */
	List<OpenLines> of(FigureFilter filter) {
		if (filter.rights().isEmpty()) {
			return List.of();
		}
		Map<String, Object> given = new HashMap<>();
		given.put("team", filter.team());
		given.put("rights", filter.rights().stream().map(Right::name).toList());
		// Comparing each line with every right would cost more than counting it.
		boolean all = filter.rights().size() == Right.values().length;
		return read(filter.organisations(),
				(all ? "" : " and \"right\" in (:rights)") + filter.further("line_clock.reference"), given);
	}

	private List<OpenLines> read(Collection<String> slugs, String further, Map<String, Object> given) {
		if (slugs.isEmpty()) {
			return List.of();
		}
		Map<Right, Map<TimeLeft, Integer>> rights = new EnumMap<>(Right.class);
		this.jdbc.sql(SQL.formatted(days(slugs, given), further)).params(given).query((row) -> {
			rights.computeIfAbsent(Right.valueOf(row.getString("right")), (right) -> new EnumMap<>(TimeLeft.class))
				.put(TimeLeft.valueOf(row.getString("time_left")), row.getInt("lines"));
		});
		return rights.entrySet().stream().map((one) -> new OpenLines(one.getKey(), one.getValue())).toList();
	}

	/** A row of each organisation with the days that part its lines. */
	private String days(Collection<String> slugs, Map<String, Object> given) {
		List<String> rows = new ArrayList<>();
		for (String slug : slugs) {
			DueDays.Days days = this.days.of(this.organisations.get(slug));
			int at = rows.size();
			given.put("of" + at, slug);
			given.put("today" + at, days.today());
			given.put("five" + at, days.limits().get(0));
			given.put("ten" + at, days.limits().get(1));
			given.put("twenty" + at, days.limits().get(2));
			rows.add("(:of%1$d, cast(:today%1$d as date), cast(:five%1$d as date), cast(:ten%1$d as date), "
				.formatted(at) + "cast(:twenty%d as date))".formatted(at));
		}
		return String.join(", ", rows);
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
