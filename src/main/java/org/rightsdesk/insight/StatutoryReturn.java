package org.rightsdesk.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rightsdesk.request.Right;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The figures that public bodies publish and regulators ask for. */
@Service
public class StatutoryReturn {

	private static final String COLUMNS = Arrays.stream(ReturnColumn.values())
		.map((column) -> column.sql() + " as " + column.name())
		.collect(Collectors.joining(", "));

	/** What happened again, by the line or the request that it is about: rare. */
	private static final String AGAIN = """
			with again as (
			    select line_id, count(*) as reopened from clock_event join line_clock using (line_id)
			    where type = 'REOPENED' and (recorded_at at time zone zone)::date between :from and :to group by 1),
			complained as (
			    select k.about_request_id as request_id,
			        count(*) filter (where r.received_on between :from and :to) as complaints,
			        count(*) filter (where k.outcome in ('UPHELD', 'PARTLY_UPHELD')
			            and k.answered_on between :from and :to) as upheld
			    from complaint k join request r on r.id = k.request_id where k.about_request_id is not null
			    and (r.received_on between :from and :to or k.answered_on between :from and :to) group by 1)
			""";

	private static final String LINES = """
			 from line_figure f left join late_reason using (line_id) left join hours_spent using (line_id)
			left join (select line_id, times_returned from decision where times_returned > 0) d using (line_id)
			left join again using (line_id) left join complained using (request_id)
			where organisation in (:organisations) and "right" in (:rights)
			and (received_on between :from and :to or closed_on between :from and :to
			    or line_id = any (array(select line_id from again)) or request_id = any (array(select request_id from complained)))
			""";

	/** A complaint about a request for several rights is one. */
	private static final String COMPLAINED = AGAIN + """
			select coalesce(sum(complaints), 0) as complaints, coalesce(sum(upheld), 0) as complaints_upheld
			from complained where exists (select 1 from line_figure f where f.request_id = complained.request_id
			    and organisation in (:organisations) and "right" in (:rights) {further})
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	StatutoryReturn(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A row for each right of the filter that has any figure, and the last for all. */
	public List<ReturnRow> of(FigureFilter filter) {
		List<ReturnRow> rows = rights(filter);
		Map<ReturnColumn, Integer> complained = filter
			.statement(this.jdbc, COMPLAINED.replace("{further}", filter.further("f.reference")))
			.query((row, index) -> counts(row, List.of(ReturnColumn.COMPLAINTS, ReturnColumn.COMPLAINTS_UPHELD)))
			.single();
		return Stream.concat(rows.stream(), Stream.of(ReturnRow.sum(rows, complained))).toList();
	}

	private List<ReturnRow> rights(FigureFilter filter) {
		return filter
			.statement(this.jdbc,
					AGAIN + "select \"right\", " + COLUMNS + LINES + filter.further("f.reference")
							+ " group by \"right\"")
			.param("today", LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.query((row, index) -> new ReturnRow(Right.valueOf(row.getString("right")),
					counts(row, List.of(ReturnColumn.values())), List.of()))
			.list()
			.stream()
			.filter((row) -> row.counts().values().stream().anyMatch((count) -> count > 0))
			.sorted((one, other) -> one.right().compareTo(other.right()))
			.toList();
	}

	private static Map<ReturnColumn, Integer> counts(ResultSet row, List<ReturnColumn> columns) throws SQLException {
		Map<ReturnColumn, Integer> counts = new EnumMap<>(ReturnColumn.class);
		for (ReturnColumn column : columns) {
			counts.put(column, row.getInt(column.name()));
		}
		return counts;
	}

}
