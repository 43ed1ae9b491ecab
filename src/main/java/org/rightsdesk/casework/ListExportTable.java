package org.rightsdesk.casework;

import java.time.Instant;
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

}
