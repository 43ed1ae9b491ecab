package org.rightsdesk.request;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DetailTable {

	private final JdbcClient jdbc;

	DetailTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps those of the right of the line that say anything. */
	void insert(UUID lineId, Right right, Map<Detail, String> details) {
		details.forEach((detail, value) -> {
			if (detail.right() == right && !value.isEmpty()) {
				this.jdbc.sql("insert into line_detail values (?, ?, ?)").params(lineId, detail.name(), value).update();
			}
		});
	}

	Map<Detail, String> of(UUID lineId) {
		Map<Detail, String> details = new EnumMap<>(Detail.class);
		this.jdbc.sql("select name, value from line_detail where line_id = ?")
			.param(lineId)
			.query((row, index) -> details.put(Detail.valueOf(row.getString("name")), row.getString("value")))
			.list();
		return details;
	}

}
