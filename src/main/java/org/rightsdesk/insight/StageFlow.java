package org.rightsdesk.insight;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
		.flatMap((
				stage) -> stage.processes().stream().map((process) -> "('%s', %d)".formatted(process, stage.ordinal())))
		.collect(Collectors.joining(", "));

	/**
	 * Days. A step is never of a time before its request; this is for zones and
	 * corrections of the day of receipt.
	 */
	private static final int BEFORE = 31;

	/**
	 * A bit for each stage: a request counts once, however many steps it took there.
	 * Waits are counted and not sorted, of a year there are too many. One look at each
	 * step does both, and only then the requests that came equally far are put together.
	 */
	private static final String FLOW = """
			with step as (
			    select a.reference, stage, 1 << stage as bit, started_at, ended_at,
			        cast(date_part('epoch', ended_at - started_at) / 360 as int) as tenths
			    from activity_log a join (values %s) as model (process, stage) on model.process = a.process
			    where started_at >= :from - %d and exists (select 1 from line_figure f
			        where f.reference = a.reference and f.organisation in (:organisations)
			        and f."right" in (:rights) and f.received_on between :from and :to) {team}),
			came as materialized (
			    select reference, bit_or(bit) as reached, coalesce(bit_or(bit) filter (where ended_at is null), 0) as waiting,
			        stage, tenths, count(*) as steps, min(started_at) as since
			    from step group by grouping sets ((reference), (stage, tenths)))
			select stage, tenths, steps, since, null as reached, null as waiting, null as requests
			from came where reference is null
			union all select null, null, null, null, reached, waiting, count(*)
			from came where reference is not null group by reached, waiting"""
		.formatted(STAGES, BEFORE);

	/** So many of the steps that ended last tell how long a step of a model waits. */
	private static final int LAST = 5000;

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
		List<StageCount> stages = Arrays.stream(Stage.values()).map(StageCount::new).toList();
		String team = (filter.team() == null) ? "" : "and :team = any (a.teams)";
		filter.statement(this.jdbc, FLOW.replace("{team}", team)).query((row) -> {
			if (row.getObject("stage") != null) {
				stages.get(row.getInt("stage"))
					.waited(row.getObject("tenths", Integer.class), row.getInt("steps"), Timestamps.from(row, "since"));
			}
			else {
				int reached = row.getInt("reached");
				int waiting = row.getInt("waiting");
				int requests = row.getInt("requests");
				stages.forEach((stage) -> stage.came(reached, waiting, requests));
			}
		});
		return stages.stream().map((stage) -> stage.figures(this.clock.instant())).toList();
	}

	/**
	 * Every step of a model that waits or is among those that ended last, for its
	 * diagram.
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
				from (select * from activity_log where process = :process and organisation in (:organisations)
				        and ended_at is null
				    union all (select * from activity_log where process = :process and organisation in (:organisations)
				        and ended_at is not null order by started_at desc limit %d)) a
				group by activity order by activity""".formatted(LAST))
			.param("now", Timestamps.of(this.clock.instant()))
			.param("process", process)
			.param("organisations", slugs)
			.query((row, index) -> new ActivityFigures(row.getString("activity"), row.getInt("waiting"),
					row.getInt("late"), row.getObject("median", Double.class)))
			.list();
	}

}
