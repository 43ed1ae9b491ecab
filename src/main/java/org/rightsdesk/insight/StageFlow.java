package org.rightsdesk.insight;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How far requests came and how long each stage waited, so that it is seen where they
 * hang.
 */
@Service
public class StageFlow {

	private static final String STAGES = Arrays.stream(Stage.values())
		.flatMap(
				(stage) -> stage.processes().stream().map((process) -> "('%s', '%s')".formatted(process, stage.name())))
		.collect(Collectors.joining(", "));

	private final JdbcClient jdbc;

	private final Clock clock;

	StageFlow(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Every stage, of the requests with such a line that was received in the period; of a
	 * team its own steps.
	 */
	public List<StageFigures> of(FigureFilter filter) {
		Map<Stage, StageFigures> found = new EnumMap<>(Stage.class);
		filter.bind(this.jdbc.sql("""
				select stage, count(distinct a.reference) as reached,
				    count(distinct a.reference) filter (where ended_at is null) as waiting,
				    percentile_cont(0.5) within group (order by extract(epoch from ended_at - started_at) / 86400)
				        filter (where ended_at is not null) as median,
				    max(extract(epoch from :now - started_at) / 86400) filter (where ended_at is null) as oldest
				from activity_log a join (values %s) as model (process, stage) on model.process = a.process
				where exists (select 1 from line_figure f where f.reference = a.reference
				    and f.organisation in (:organisations) and f."right" in (:rights)
				    and f.received_on between :from and :to) %s
				group by stage""".formatted(STAGES, (filter.team() == null) ? "" : "and :team = any (a.teams)")))
			.param("now", Timestamps.of(this.clock.instant()))
			.query((row, index) -> new StageFigures(Stage.valueOf(row.getString("stage")), row.getInt("reached"),
					row.getInt("waiting"), row.getObject("median", Double.class),
					(row.getObject("oldest") != null) ? row.getDouble("oldest") : null))
			.list()
			.forEach((figures) -> found.put(figures.stage(), figures));
		return Arrays.stream(Stage.values())
			.map((stage) -> found.getOrDefault(stage, new StageFigures(stage, 0, 0, null, null)))
			.toList();
	}

	/**
	 * Every step of a model that ever waited, for its diagram.
	 * @param process key of the model
	 * @param slugs of the organisations that count; at least one
	 */
	public List<ActivityFigures> of(String process, Collection<String> slugs) {
		return this.jdbc.sql("""
				select activity, count(*) filter (where ended_at is null) as waiting,
				    count(*) filter (where ended_at is null and exists (select 1 from line_figure f
				        where f.reference = a.reference and f.closed_on is null
				        and f.due_on < (cast(:now as timestamptz) at time zone f.zone)::date)) as late,
				    percentile_cont(0.5) within group (order by extract(epoch from ended_at - started_at) / 86400)
				        filter (where ended_at is not null) as median
				from activity_log a where process = :process and organisation in (:organisations)
				group by activity order by activity""")
			.param("now", Timestamps.of(this.clock.instant()))
			.param("process", process)
			.param("organisations", slugs)
			.query((row, index) -> new ActivityFigures(row.getString("activity"), row.getInt("waiting"),
					row.getInt("late"), row.getObject("median", Double.class)))
			.list();
	}

}
