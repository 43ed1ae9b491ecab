package org.rightsdesk.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.complaint.Complaint.Words;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code complaint}. */
@Repository
class ComplaintTable {

	private final JdbcClient jdbc;

	ComplaintTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(UUID requestId, NewComplaint complaint, LocalDate lookedOn) {
		this.jdbc.sql("""
				insert into complaint (request_id, about_request_id, named_reference, wanted_outcome, looked_on)
				values (?, ?, ?, ?, ?)""")
			.params(requestId, complaint.aboutRequestId(), complaint.namedReference(), complaint.wantedOutcome(),
					lookedOn)
			.update();
	}

	Optional<Complaint> find(UUID requestId) {
		return select("where request_id = ?", requestId).optional();
	}

	/** The complaint, which nobody else changes until the end of the transaction. */
	Complaint lock(UUID requestId) {
		return select("where request_id = ? for update", requestId).single();
	}

	/** The complaints about a request, oldest first. */
	List<Complaint> about(UUID requestId) {
		return select("""
				join request r on r.id = complaint.request_id
				where about_request_id = ? order by r.received_at, r.reference""", requestId).list();
	}

	void link(UUID requestId, UUID aboutRequestId) {
		this.jdbc.sql("update complaint set about_request_id = ? where request_id = ?")
			.params(aboutRequestId, requestId)
			.update();
	}

	void write(UUID requestId, Words words) {
		this.jdbc.sql("""
				update complaint set examined = ?, findings = ?, put_right = ?, will_change = ?
				where request_id = ? and outcome is null""")
			.params(words.examined(), words.findings(), words.putRight(), words.willChange(), requestId)
			.update();
	}

	void decide(UUID requestId, ComplaintOutcome outcome, String by, Instant at) {
		this.jdbc.sql("""
				update complaint set outcome = ?, decided_by = ?, decided_at = ?
				where request_id = ? and outcome is null""")
			.params(outcome.name(), by, Timestamps.of(at), requestId)
			.update();
	}

	void looked(UUID requestId, LocalDate on) {
		this.jdbc.sql("update complaint set looked_on = ? where request_id = ?").params(on, requestId).update();
	}

	void acknowledged(UUID requestId, LocalDate on) {
		this.jdbc.sql("update complaint set acknowledged_on = ? where request_id = ? and acknowledged_on is null")
			.params(on, requestId)
			.update();
	}

	void answered(UUID requestId, LocalDate on) {
		this.jdbc.sql("update complaint set answered_on = ? where request_id = ? and answered_on is null")
			.params(on, requestId)
			.update();
	}

	void withdrawn(UUID requestId, Instant at) {
		this.jdbc.sql("update complaint set withdrawn_at = ? where request_id = ?")
			.params(Timestamps.of(at), requestId)
			.update();
	}

	private JdbcClient.MappedQuerySpec<Complaint> select(String where, UUID id) {
		return this.jdbc.sql("select complaint.* from complaint " + where).param(id).query(ComplaintTable::complaint);
	}

	private static Complaint complaint(ResultSet row, int index) throws SQLException {
		String outcome = row.getString("outcome");
		return new Complaint(row.getObject("request_id", UUID.class), row.getObject("about_request_id", UUID.class),
				row.getString("named_reference"), row.getString("wanted_outcome"),
				row.getObject("looked_on", LocalDate.class), row.getObject("acknowledged_on", LocalDate.class),
				new Words(row.getString("examined"), row.getString("findings"), row.getString("put_right"),
						row.getString("will_change")),
				(outcome != null) ? ComplaintOutcome.valueOf(outcome) : null, row.getString("decided_by"),
				Timestamps.from(row, "decided_at"), row.getObject("answered_on", LocalDate.class),
				Timestamps.from(row, "withdrawn_at"));
	}

}
