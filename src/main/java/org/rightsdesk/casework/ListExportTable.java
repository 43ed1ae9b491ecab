package org.rightsdesk.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.insight.ListFilter;
import org.rightsdesk.request.CaseSearch.Searcher;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code list_export}: who took which list out of the service. */
@Repository
class ListExportTable {

	private final JdbcClient jdbc;

	ListExportTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Before the first row leaves. */
	void begin(UUID id, Searcher searcher, ListFilter filter, Instant at) {
		String chosen = "right=%s left=%s only=%s".formatted(filter.right(), filter.left(), filter.only());
		this.jdbc.sql("insert into list_export values (?, ?, ?, ?, ?, ?, null)")
			.params(id, searcher.username(), Timestamps.of(at), String.join(" ", filter.shown()), chosen,
					searcher.seesPeople())
			.update();
	}

	void end(UUID id, int rows) {
		this.jdbc.sql("update list_export set exported_rows = ? where id = ?").params(rows, id).update();
	}

	/**
	 * Those that held cases of these organisations, the last one first.
	 * @param after id of the one to go on after, or null
	 */
	List<ListExported> newest(Set<String> organisations, UUID after, int most) {
		String rest = (after != null)
				? "and (exported_at, id) < (select exported_at, id from list_export where id = :after)" : "";
		return this.jdbc.sql("""
				select * from list_export where string_to_array(organisations, ' ') && cast(:organisations as text[]) %s
				order by exported_at desc, id desc limit :most""".formatted(rest))
			.param("organisations", organisations.toArray(String[]::new))
			.param("after", after)
			.param("most", most)
			.query(ListExportTable::exported)
			.list();
	}

	private static ListExported exported(ResultSet row, int index) throws SQLException {
		return new ListExported(row.getObject("id", UUID.class), row.getString("username"),
				Timestamps.from(row, "exported_at"), Set.of(row.getString("organisations").split(" ")),
				row.getString("chosen"), row.getBoolean("named"), row.getObject("exported_rows", Integer.class));
	}

	/**
	 * A list that somebody took.
	 *
	 * @param organisations slugs
	 * @param chosen what it was narrowed to, as {@link #begin} writes it
	 * @param rows null where the download was broken off
	 */
	record ListExported(UUID id, String username, Instant at, Set<String> organisations, String chosen, boolean named,
			Integer rows) {

	}

}
