package org.rightsdesk.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Rows of the request tables as records. */
final class RequestRows {

	private RequestRows() {
	}

	static SubjectRequest request(ResultSet row, int index) throws SQLException {
		return new SubjectRequest(row.getObject("id", UUID.class), new Reference(row.getString("reference")),
				row.getString("organisation"), Channel.valueOf(row.getString("channel")),
				Timestamps.from(row, "received_at"), ZoneId.of(row.getString("zone")), date(row, "received_on"),
				row.getString("wanted"), row.getString("finding_hints"), date(row, "period_from"),
				date(row, "period_to"), AnswerBy.valueOf(row.getString("answer_by")), row.getBoolean("large_print"),
				row.getBoolean("reading_help"), row.getString("safe_contact"), date(row, "needed_by"),
				row.getString("needed_by_reason"), AddressState.valueOf(row.getString("address_state")),
				row.getBoolean("held"), Timestamps.from(row, "closed_at"), CaseKind.valueOf(row.getString("kind")));
	}

	static RequestLine line(ResultSet row, int index) throws SQLException {
		String outcome = row.getString("outcome");
		return new RequestLine(row.getObject("id", UUID.class), row.getObject("request_id", UUID.class),
				row.getInt("number"), Right.valueOf(row.getString("right")),
				(outcome != null) ? Outcome.valueOf(outcome) : null, Timestamps.from(row, "closed_at"),
				Timestamps.from(row, "received_at"), row.getBoolean("sorted"));
	}

	static Party party(ResultSet row, int index) throws SQLException {
		return new Party(row.getObject("id", UUID.class), row.getObject("request_id", UUID.class),
				PartyRole.valueOf(row.getString("role")), row.getString("name"), row.getString("email"),
				row.getString("phone"), row.getString("postal_address"), row.getString("relationship"),
				row.getString("authority"));
	}

	private static LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}
