package org.rightsdesk.documents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds files that may have been kept long enough. */
@Repository
public class OldFiles {

	private final JdbcClient jdbc;

	OldFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Cases that hold a file of this purpose which arrived before this moment. */
	public List<UUID> cases(Purpose purpose, Instant before) {
		return this.jdbc.sql("""
				select distinct request_id from document
				where purpose = ? and request_id is not null and stored_at is not null and uploaded_at <= ?""")
			.params(purpose.name(), Timestamps.of(before))
			.query(UUID.class)
			.list();
	}

}
