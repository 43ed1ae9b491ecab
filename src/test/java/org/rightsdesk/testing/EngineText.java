package org.rightsdesk.testing;

import java.util.ArrayList;
import java.util.List;

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
		List<String> found = new ArrayList<>();
		for (Column column : columns(jdbc)) {
			String text = column.type().equals("bytea") ? "encode(%s, 'escape')".formatted(column.name())
					: column.name() + "::text";
			jdbc.sql("""
					select word from unnest(:words) word
					where exists (select 1 from %s where %s ilike any (:patterns))
					    and exists (select 1 from %1$s where %2$s ilike '%%' || word || '%%')"""
				.formatted(column.table(), text))
				.param("words", words.toArray(String[]::new))
				.param("patterns", words.stream().map((word) -> "%" + word + "%").toArray(String[]::new))
				.query(String.class)
				.list()
				.forEach((word) -> found.add(column.table() + "." + column.name() + ": " + word));
		}
		return found;
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
	}

}
