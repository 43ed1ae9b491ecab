package org.rightsdesk.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.rightsdesk.request.Right;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The figures that public bodies publish and regulators ask for. */
@Service
public class StatutoryReturn {

	private static final String COLUMNS = Arrays.stream(ReturnColumn.values())
		.map((column) -> column.sql() + " as " + column.name())
		.collect(Collectors.joining(", "));

	private final JdbcClient jdbc;

	private final Clock clock;

	StatutoryReturn(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A row for each right of the filter that has any figure, and the last for all. */
	public List<ReturnRow> of(FigureFilter filter) {
		List<ReturnRow> rows = filter
			.bind(this.jdbc.sql("select \"right\", " + COLUMNS + """
					 from line_figure f left join late_reason using (line_id) left join hours_spent using (line_id)
					left join (select line_id, times_returned from decision) d using (line_id)
					where organisation in (:organisations) and "right" in (:rights)""" + filter.further("f.reference")
					+ " group by \"right\""))
			.param("today", LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.query((row, index) -> {
				Map<ReturnColumn, Integer> counts = new EnumMap<>(ReturnColumn.class);
				for (ReturnColumn column : ReturnColumn.values()) {
					counts.put(column, row.getInt(column.name()));
				}
				return new ReturnRow(Right.valueOf(row.getString("right")), counts, List.of());
			})
			.list()
			.stream()
			.filter((row) -> row.counts().values().stream().anyMatch((count) -> count > 0))
			.sorted((one, other) -> one.right().compareTo(other.right()))
			.collect(Collectors.toList());
		rows.add(ReturnRow.sum(rows));
		return List.copyOf(rows);
	}

}
