package org.rightsdesk.fulfilment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import org.rightsdesk.request.Ground;
import org.rightsdesk.request.Timestamps;

/** Rows of this module's tables as records; instants go in and out as UTC. */
final class Rows {

	private Rows() {
	}

	static SystemTask systemTask(ResultSet row, int index) throws SQLException {
		String result = row.getString("result");
		return new SystemTask(id(row, "id"), id(row, "line_id"), id(row, "search_id"), row.getInt("number"),
				row.getString("system_id"), row.getString("system_name"), row.getString("owner_group"),
				row.getObject("target_on", LocalDate.class), (result != null) ? SearchResult.valueOf(result) : null,
				row.getString("done_by"), Timestamps.from(row, "done_at"));
	}

	static SearchRecord searchRecord(ResultSet row, int index) throws SQLException {
		return new SearchRecord(id(row, "id"), id(row, "line_id"), id(row, "system_task_id"),
				row.getString("system_name"), row.getString("place"), row.getString("terms"), row.getBoolean("found"),
				row.getInt("items"), row.getString("left_out_because"), row.getString("entered_by"),
				Timestamps.from(row, "entered_at"), told(row));
	}

	private static Told told(ResultSet row) throws SQLException {
		String by = row.getString("told_by");
		return (by != null) ? new Told(by, row.getObject("told_on", LocalDate.class)) : null;
	}

	static Reason reason(ResultSet row, int index) throws SQLException {
		return new Reason(id(row, "id"), id(row, "line_id"), id(row, "document_id"),
				Ground.valueOf(row.getString("ground")), row.getString("words"), row.getString("provision"),
				row.getBoolean("neutral"), row.getString("written_by"), Timestamps.from(row, "written_at"));
	}

	static Weighing weighing(ResultSet row, int index) throws SQLException {
		Weighing.Factors factors = (row.getString("information") == null) ? null
				: new Weighing.Factors(row.getString("information"), row.getString("confidentiality"),
						row.getString("consent_sought"), row.getString("able_to_consent"), row.getString("refused"),
						row.getBoolean("care_worker"), row.getString("despite_presumption"));
		LocalDate opinionOn = row.getObject("opinion_on", LocalDate.class);
		return new Weighing(row.getString("test"), factors,
				(opinionOn != null) ? new Weighing.Opinion(opinionOn, row.getString("opinion_by")) : null);
	}

	static Decision decision(ResultSet row, int index) throws SQLException {
		return new Decision(id(row, "line_id"), row.getString("outcome"), row.getString("prepared_by"),
				Timestamps.from(row, "prepared_at"), row.getBoolean("second_person_needed"),
				row.getString("approved_by"), Timestamps.from(row, "approved_at"), row.getString("emergency_reason"),
				row.getString("returned_because"));
	}

	static UUID id(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

}
