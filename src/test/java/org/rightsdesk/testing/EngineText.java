package org.rightsdesk.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for words in everything that Camunda keeps. */
public final class EngineText {

	private EngineText() {
	}

	/**
	 * {@code table.column: word} for each column of an ACT_ table that holds one of the
	 * words.
	 */
	public static List<String> holding(JdbcClient jdbc, List<String> words) {
		Map<String, List<Column>> tables = columns(jdbc).stream()
			.collect(Collectors.groupingBy(Column::table, TreeMap::new, Collectors.toList()));
		String any = words.stream().map(EngineText::quoted).collect(Collectors.joining("|"));
		List<String> found = new ArrayList<>();
		tables.values()
			.stream()
			.filter((columns) -> holdsAny(jdbc, columns, any))
			.flatMap(List::stream)
			.forEach((column) -> words.stream()
				.filter((word) -> holdsAny(jdbc, List.of(column), quoted(word)))
				.forEach((word) -> found.add(column.table() + "." + column.name() + ": " + word)));
		return found;
	}

	/** One look at each row, whatever is looked for: other tests leave many behind. */
	private static boolean holdsAny(JdbcClient jdbc, List<Column> columns, String pattern) {
		String text = columns.stream().map(Column::text).collect(Collectors.joining(", "));
		return jdbc
			.sql("select exists (select 1 from %s where concat_ws(chr(10), %s) ~* ?)".formatted(columns.get(0).table(),
					text))
			.param(pattern)
			.query(Boolean.class)
			.single();
	}

	/** As it stands in a pattern. */
	private static String quoted(String word) {
		return word.replaceAll("([^\\p{L}\\p{N} ])", "\\\\$1");
	}

	private static List<Column> columns(JdbcClient jdbc) {
		return jdbc.sql("""
				select table_name, column_name, data_type from information_schema.columns
				where table_schema = 'rightsdesk' and table_name like 'act\\_%'
				    and data_type in ('character varying', 'text', 'bytea', 'character')""")
			.query((row, index) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
			.list();
	}

	private record Column(String table, String name, String type) {

		String text() {
			return this.type.equals("bytea") ? "encode(" + this.name + ", 'escape')" : this.name + "::text";
		}

	}

}
