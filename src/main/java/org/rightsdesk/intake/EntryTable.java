package org.rightsdesk.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Table {@code staff_entry}: a page that staff filled in becomes one case, however often
 * it is sent.
 */
@Repository
class EntryTable {

	private final JdbcClient jdbc;

	EntryTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * False if the form was sent before; waits for the other one if that is right now.
	 */
	boolean begin(UUID formId, String by, Instant now) {
		return this.jdbc
			.sql("insert into staff_entry (form_id, taken_by, taken_at) values (?, ?, ?) on conflict do nothing")
			.params(formId, by, Timestamps.of(now))
			.update() == 1;
	}

	/** The case that this page became; empty as long as it is none. */
	Optional<UUID> taken(UUID formId, String by) {
		return this.jdbc.sql("select request_id from staff_entry where form_id = ? and taken_by = ?")
			.params(formId, by)
			.query(UUID.class)
			.optional();
	}

	void end(UUID formId, String by, UUID requestId) {
		this.jdbc.sql("update staff_entry set request_id = ? where form_id = ? and taken_by = ?")
			.params(requestId, formId, by)
			.update();
	}

}
