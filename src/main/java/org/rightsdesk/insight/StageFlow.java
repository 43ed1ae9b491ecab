package org.rightsdesk.insight;

import java.time.Clock;
import java.util.Arrays;
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

}
