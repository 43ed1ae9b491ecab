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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

	private static final String STEPS = """
			 from activity_log a join (values %s) as model (process, stage) on model.process = a.process
			where started_at >= cast(:from as date) - %d and exists (select 1 from line_figure f
			    where f.reference = a.reference and f.organisation in (:organisations)
			    and f."right" in (:rights) and f.received_on between :from and :to) {team}
			""".formatted(STAGES, BEFORE);

	/** A bit for each stage: a request counts once, however many steps it took there. */
	private static final String REACHED = """
			with came as (
			    select a.reference, bit_or(1 << stage) as reached,
			        coalesce(bit_or(1 << stage) filter (where ended_at is null), 0) as waiting
			    %s group by a.reference)
			select stage, count(*) filter (where (reached >> stage) & 1 = 1) as reached,
			    count(*) filter (where (waiting >> stage) & 1 = 1) as waiting
			from came, generate_series(0, %d) as stage group by stage""".formatted(STEPS, Stage.values().length - 1);

	/** Waits are counted and not sorted, of a year there are too many. */
	private static final String WAITED = """
			select stage, cast(extract(epoch from ended_at - started_at) / 360 as int) as tenths, count(*) as steps,
			    min(started_at) as since %s group by 1, 2""".formatted(STEPS);

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
		Map<Stage, StageWaits> waits = new EnumMap<>(Stage.class);
		sql(WAITED, filter).query((row) -> {
			waits.computeIfAbsent(Stage.values()[row.getInt("stage")], (stage) -> new StageWaits())
				.add(row.getObject("tenths", Integer.class), row.getInt("steps"), Timestamps.from(row, "since"));
		});
		Map<Stage, StageFigures> found = new EnumMap<>(Stage.class);
		sql(REACHED, filter).query((row) -> {
			Stage stage = Stage.values()[row.getInt("stage")];
			StageWaits waited = waits.getOrDefault(stage, new StageWaits());
			found.put(stage, new StageFigures(stage, row.getInt("reached"), row.getInt("waiting"), waited.medianDays(),
					waited.oldestDays(this.clock.instant())));
		});
		return Arrays.stream(Stage.values())
			.map((stage) -> found.getOrDefault(stage, new StageFigures(stage, 0, 0, null, null)))
			.toList();
	}

	private StatementSpec sql(String sql, FigureFilter filter) {
		String team = (filter.team() == null) ? "" : "and :team = any (a.teams)";
		return filter.bind(this.jdbc.sql(sql.replace("{team}", team)));
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
