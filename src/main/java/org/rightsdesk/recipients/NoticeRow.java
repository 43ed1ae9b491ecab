package org.rightsdesk.recipients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import org.rightsdesk.organisation.Recipient;
import org.rightsdesk.request.Timestamps;

/** A row of {@code recipient_notification}. */
final class NoticeRow {

	private NoticeRow() {
	}

	static Notice map(ResultSet row, int index) throws SQLException {
		return new Notice(id(row, "id"), id(row, "round_id"), id(row, "request_id"), id(row, "line_id"),
				row.getString("organisation"), row.getString("recipient_id"), row.getString("name"),
				Recipient.Role.valueOf(row.getString("role")), Recipient.Channel.valueOf(row.getString("channel")),
				row.getString("parent_id"), NoticeAction.valueOf(row.getString("action")), row.getString("ground"),
				NoticeState.valueOf(row.getString("state")), row.getString("why"),
				row.getObject("place", Integer.class), row.getObject("act_by", LocalDate.class),
				row.getString("notice"), NoticeDelivery.valueOf(row.getString("delivery")),
				Timestamps.from(row, "told_at"), row.getInt("contacts"), result(row.getString("effort")),
				row.getString("effort_why"), row.getString("effort_by"), row.getString("approved_by"),
				result(row.getString("result")), row.getString("settled_by"), Timestamps.from(row, "settled_at"));
	}

	private static UUID id(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	static NoticeResult result(String code) {
		return (code != null) ? NoticeResult.valueOf(code) : null;
	}

}
